using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Yaml;

/// <summary>Reads the files of a document, each once. What cannot be read is a finding.</summary>
internal sealed class FileSet(IFileStore store, FindingList findings)
{
    private readonly Dictionary<string, YamlFile?> _files = new(StringComparer.Ordinal);

    /// <param name="name">The file's name, as findings are to bear it.</param>
    public YamlFile? Load(string name)
    {
        string path = Path.GetFullPath(name);
        if (!_files.TryGetValue(path, out YamlFile? file))
        {
            file = Read(name);
            _files[path] = file;
        }

        return file;
    }

    public bool Exists(string name) => store.Exists(name);

    private YamlFile? Read(string name)
    {
        try
        {
            string text = store.ReadAllText(name);
            IReadOnlyList<(Mark Place, string Message)> obstacles = YamlScan.FindObstacles(text);
            foreach ((Mark place, string message) in obstacles)
            {
                Report(name, place, message);
            }

            if (obstacles.Count > 0)
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlFile(name, root);
            }

            Report(name, Mark.Empty, "The file does not hold one map. Begin it with 'openapi: 3.0.3'.");
        }
        catch (YamlException exception)
        {
            Report(name, exception.Start, YamlScan.Explain(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(name, Mark.Empty, $"The file cannot be read: {OneLine(exception.Message)}");
        }

        return null;
    }

    public static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private void Report(string name, Mark place, string message) =>
        findings.Add(new Finding(name, Math.Max(1, place.Line), Math.Max(1, place.Column), Rule.Readable, message));
}

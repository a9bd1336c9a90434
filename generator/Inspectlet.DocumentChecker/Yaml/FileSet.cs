using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Yaml;

/// <summary>Reads the files of a document, each once. What cannot be read is a finding.</summary>
internal sealed class FileSet(FindingList findings)
{
    // Deeper than any document that people write, and far from what the stack holds.
    private const int MaxDepth = 200;

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

    private YamlFile? Read(string name)
    {
        try
        {
            string text = File.ReadAllText(name);
            if (FindTooDeep(text) is { } place)
            {
                Report(name, place, $"The document is nested deeper than {MaxDepth} levels. Move parts of it to components and refer to them.");
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
            Report(name, exception.Start, Explain(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(name, Mark.Empty, $"The file cannot be read: {OneLine(exception.Message)}");
        }

        return null;
    }

    // Events, because making nodes goes down the stack level by level.
    private static Mark? FindTooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaxDepth)
            {
                return parser.Current.Start;
            }
        }

        return null;
    }

    private static string Explain(YamlException exception)
    {
        string reason = OneLine((exception.InnerException ?? exception).Message);
        return $"This is not YAML: {reason.TrimEnd('.')}. Mind the indentation, and quote what holds ': ' or begins with a special character.";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private void Report(string name, Mark place, string message) =>
        findings.Add(new Finding(name, Math.Max(1, place.Line), Math.Max(1, place.Column), Rule.Readable, message));
}

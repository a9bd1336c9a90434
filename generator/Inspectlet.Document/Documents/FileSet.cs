using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.Document.Documents;

/// <summary>Reads the files of a document, each once: those of its folder, and of further ones that are allowed by name.</summary>
/// <param name="store">Where they are.</param>
/// <param name="document">The name of the document itself.</param>
/// <param name="allowed">Further folders that it may refer to.</param>
internal sealed partial class FileSet(IFileStore store, string document, IEnumerable<string> allowed)
{
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string[] _folders =
        [.. allowed.Prepend(Path.GetDirectoryName(Path.GetFullPath(document)) ?? "").Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar)];

    private readonly Dictionary<string, DocumentFile?> _files = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    /// <summary>What cannot be read.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <param name="name">The file's name, as findings are to bear it.</param>
    public DocumentFile? Load(string name)
    {
        string path = Path.GetFullPath(name);
        if (!_files.TryGetValue(path, out DocumentFile? file))
        {
            file = Read(name);
            _files[path] = file;
        }

        return file;
    }

    /// <summary>Why a file that the document names cannot be read; null if it can.</summary>
    /// <param name="name">The file's name, as the document has it.</param>
    /// <param name="path">Where that is.</param>
    public string? FindObstacle(string name, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return "no file can have that name.";
        }

        string fullPath = Path.GetFullPath(path);
        if (!Array.Exists(_folders, folder => fullPath.StartsWith(folder, Comparison)))
        {
            return $"'{name}' is not in the document's folder. Move it there, or allow its folder by OpenApiReferenceFolders (--allow).";
        }

        return store.Exists(path) ? null : $"there is no file '{name}' beside the document.";
    }

    /// <exception cref="IOException">It cannot be read.</exception>
    public string ReadAllText(string name) => store.ReadAllText(name);

    private DocumentFile? Read(string name)
    {
        try
        {
            // YamlDotNet takes a blank first line of a text for a mistake in what follows.
            string text = Blanks().Replace(store.ReadAllText(name), "");
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
                return new DocumentFile(name, root);
            }

            Report(name, Mark.Empty, "The file does not hold one map. Begin it with 'openapi: 3.0.3'.");
        }
        catch (YamlException exception)
        {
            Report(name, exception.Start, YamlScan.Explain(exception));
        }
        catch (NotUtf8Exception exception)
        {
            _problems.Add(new Problem(name, exception.Line, exception.Column, IsReference: false, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(name, Mark.Empty, $"The file cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }

        return null;
    }

    private void Report(string name, Mark place, string message) =>
        _problems.Add(new Problem(name, Math.Max(1, place.Line), Math.Max(1, place.Column), IsReference: false, message));

    [GeneratedRegex("^[ \t]+(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Blanks();
}

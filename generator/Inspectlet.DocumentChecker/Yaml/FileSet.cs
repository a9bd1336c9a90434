using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Yaml;

/// <summary>Reads the files of a document, each once. What cannot be read is a finding.</summary>
internal sealed class FileSet(IFileStore store, FindingList findings)
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

    public bool Exists(string name) => store.Exists(name);

    private YamlFile? Read(string name)
    {
        try
        {
            string text = store.ReadAllText(name);
            if (FindObstacle(text) is { } obstacle)
            {
                Report(name, obstacle.Place, obstacle.Message);
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

    // Goes through events, because making nodes goes down the stack level by level, and because an event has a place
    // where the exceptions of nodes have none.
    private static (Mark Place, string Message)? FindObstacle(string text)
    {
        var scanner = new Scanner(new StringReader(text));
        var parser = new Parser(scanner);
        var anchors = new HashSet<AnchorName>();
        int depth = 0;
        try
        {
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth > MaxDepth)
                {
                    return (parser.Current.Start, $"The document is nested deeper than {MaxDepth} levels. Move parts of it to components and refer to them.");
                }

                if (parser.Current is AnchorAlias alias && !anchors.Contains(alias.Value))
                {
                    return (alias.Start, $"There is no anchor '{alias.Value}' for the alias to stand for.");
                }

                if (parser.Current is NodeEvent { Anchor.IsEmpty: false } node)
                {
                    anchors.Add(node.Anchor);
                }
            }
        }
        catch (YamlException exception)
        {
            // Some errors bear the place where the broken part began, or none: what came before them is nearer.
            Mark last = parser.Current?.End ?? Mark.Empty;
            return (last.Index > exception.Start.Index ? last : exception.Start, Explain(exception));
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws where it is at a loss; its words say nothing of the document.
            return (scanner.CurrentPosition, "This is not YAML: before this place, a list, a map or a quoted text is not closed.");
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

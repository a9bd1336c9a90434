using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentNormalizer;

/// <summary>A document and the files that it refers to.</summary>
internal sealed partial class DocumentFiles
{
    private readonly string _document;
    private readonly Dictionary<string, YamlStream> _files = new(StringComparer.Ordinal);

    public DocumentFiles(string document)
    {
        _document = document;
        Load(document);
    }

    /// <summary>The roots of the files that are known so far, with their paths.</summary>
    public IEnumerable<(string Path, YamlNode Root)> Roots =>
        _files.Where(file => file.Value.Documents.Count > 0).Select(file => (file.Key, file.Value.Documents[0].RootNode));

    /// <summary>What a reference that stands in a file leads to; null for what is not there, which NSwag tells.</summary>
    public (string Path, YamlNode Node)? Resolve(string from, string reference)
    {
        string[] parts = reference.Split('#', 2);
        if (parts[0].Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        string path = parts[0].Length == 0 ? from : Path.GetFullPath(Uri.UnescapeDataString(parts[0]), Path.GetDirectoryName(from)!);
        if (!_files.ContainsKey(path) && !File.Exists(path))
        {
            return null;
        }

        YamlNode? node = Load(path).Documents.FirstOrDefault()?.RootNode;
        foreach (string step in parts.Length == 1 ? [] : parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                YamlMappingNode mapping => mapping.Find(name),
                YamlSequenceNode sequence when int.TryParse(name, out int index) && index < sequence.Children.Count => sequence.Children[index],
                _ => null,
            };
        }

        return node is null ? null : (path, node);
    }

    /// <summary>Writes all files into a folder, so that they lie to one another as they did, and returns the path of the document.</summary>
    public string Save(string folder)
    {
        string root = Path.GetDirectoryName(_document)!;
        while (_files.Keys.Any(path => Path.GetRelativePath(root, path).StartsWith("..", StringComparison.Ordinal)))
        {
            root = Path.GetDirectoryName(root)!;
        }

        foreach ((string path, YamlStream stream) in _files)
        {
            string target = TargetOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var writer = new StreamWriter(target);
            stream.Save(writer, assignAnchors: false);
        }

        return TargetOf(_document);

        // By its name NSwag decides how to read the document, and the files that it refers to with it.
        string TargetOf(string path) => Path.Combine(folder, Path.GetRelativePath(root, path) + (path == _document ? ".yaml" : ""));
    }

    private YamlStream Load(string path)
    {
        if (_files.TryGetValue(path, out YamlStream? known))
        {
            return known;
        }

        // The scanner takes a first line of blanks for a mistake in the text that follows.
        string text = BlankLine().Replace(File.ReadAllText(path), "");
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        _files[path] = stream;
        return stream;
    }

    [GeneratedRegex("^[ \t]+(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex BlankLine();
}

namespace Inspectlet.Document.Documents;

/// <summary>Follows <c>$ref</c>, within a file and to others. One that leads nowhere is a problem.</summary>
internal sealed class References(FileSet files)
{
    private const string Keyword = "$ref";

    private readonly Dictionary<DocumentNode, DocumentNode?> _resolved = [];
    private readonly List<Problem> _problems = [];

    /// <summary>Which of those that were followed lead nowhere.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The same references, of which none has been followed yet.</summary>
    public References Afresh() => new(files);

    /// <summary>What a node stands for, through any number of references; null where one leads nowhere.</summary>
    public DocumentNode? Resolve(DocumentNode node)
    {
        var chain = new HashSet<DocumentNode>();
        DocumentNode? current = node;
        while (current is { } step && step[Keyword] is { IsScalar: true } reference)
        {
            if (_resolved.TryGetValue(step, out DocumentNode? known))
            {
                current = known;
                break;
            }

            if (!chain.Add(step))
            {
                Report(node[Keyword]!.Value, $"'{node.Text(Keyword)}' leads round in a circle. Refer to what is meant.");
                current = null;
                break;
            }

            current = Follow(reference);
        }

        foreach (DocumentNode link in chain)
        {
            _resolved[link] = current;
        }

        return current;
    }

    /// <summary>What one reference points at; null if nothing.</summary>
    public DocumentNode? Follow(DocumentNode reference)
    {
        string text = reference.Value ?? "";
        string[] parts = text.Split('#', 2);
        DocumentFile? file = parts[0].Length == 0 ? reference.File : LoadBeside(reference, parts[0]);
        if (file is null)
        {
            return null;
        }

        DocumentNode node = file.Root;
        string pointer = parts.Length > 1 ? parts[1] : "";
        foreach (string segment in pointer.Split('/').Skip(1).Select(Unescape))
        {
            DocumentNode? next = node.IsList && int.TryParse(segment, out int index)
                ? node.Items().Cast<DocumentNode?>().ElementAtOrDefault(index)
                : node[segment];
            if (next is null)
            {
                Report(reference, $"'{text}' leads nowhere: there is no '{segment}'.{Suggest(segment, node)}");
                return null;
            }

            node = next.Value;
        }

        return node;
    }

    private DocumentFile? LoadBeside(DocumentNode reference, string name)
    {
        // As the caller named the document, so that findings can be clicked.
        string path = reference.File.NameBeside(Uri.UnescapeDataString(name));
        if (files.FindObstacle(name, path) is { } obstacle)
        {
            Report(reference, $"'{reference.Value}' leads nowhere: {obstacle}");
            return null;
        }

        return files.Load(path);
    }

    private void Report(DocumentNode reference, string message) =>
        _problems.Add(new Problem(reference.File.Name, reference.Line, reference.Column, IsReference: true, message));

    private static string Suggest(string segment, DocumentNode node) =>
        Nearest.To(segment, node.Members().Select(member => member.Name)) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Unescape(string segment) =>
        Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}

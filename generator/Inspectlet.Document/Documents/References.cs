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
        DocumentNode? found = Find(reference, out string? obstacle);
        if (obstacle is not null)
        {
            Report(reference, obstacle);
        }

        return found;
    }

    /// <summary>
    /// What a value of a discriminator's mapping names: a schema of its own file or of the document by its name, or any by a
    /// reference; null, and the reason in words if it is none of a file, if nothing.
    /// </summary>
    public DocumentNode? FindMapped(DocumentNode value, DocumentNode root, out string? obstacle)
    {
        obstacle = null;
        if (string.IsNullOrEmpty(value.Value))
        {
            return null;
        }

        return NamedIn(value.File.Root, value) ?? NamedIn(root, value) ?? Find(value, out obstacle);
    }

    private DocumentNode? Find(DocumentNode reference, out string? obstacle)
    {
        obstacle = null;
        string text = reference.Value ?? "";
        string[] parts = text.Split('#', 2);
        DocumentFile? file = parts[0].Length == 0 ? reference.File : LoadBeside(reference, parts[0], out obstacle);
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
                obstacle = $"'{text}' leads nowhere: there is no '{segment}'.{Suggest(segment, node)}";
                return null;
            }

            node = next.Value;
        }

        return node;
    }

    private static DocumentNode? NamedIn(DocumentNode root, DocumentNode value) => root["components"]?["schemas"]?[value.Value!];

    private DocumentFile? LoadBeside(DocumentNode reference, string name, out string? obstacle)
    {
        // As the caller named the document, so that findings can be clicked.
        string path = reference.File.NameBeside(Uri.UnescapeDataString(name));
        obstacle = files.FindObstacle(name, path) is { } reason ? $"'{reference.Value}' leads nowhere: {reason}" : null;
        return obstacle is null ? files.Load(path) : null;
    }

    private void Report(DocumentNode reference, string message) =>
        _problems.Add(new Problem(reference.File.Name, reference.Line, reference.Column, IsReference: true, message));

    private static string Suggest(string segment, DocumentNode node) =>
        Nearest.To(segment, node.Members().Select(member => member.Name)) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Unescape(string segment) =>
        Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}

namespace Inspectlet.Document.Structure;

/// <summary>The parts of a document, each once, found by <see cref="DocumentWalker"/>.</summary>
internal sealed record ApiDocument(DocumentFile File, References References)
{
    /// <summary>The schemas, those that have a name first, then in the order in which they are met.</summary>
    public List<SchemaPart> Schemas { get; } = [];

    public List<OperationPart> Operations { get; } = [];

    public List<MediaTypePart> MediaTypes { get; } = [];

    public List<DocumentNode> Parameters { get; } = [];

    public List<DocumentNode> Responses { get; } = [];

    public List<DocumentNode> SecuritySchemes { get; } = [];

    public List<DocumentNode> Examples { get; } = [];

    /// <summary>Every object of a kind that OpenAPI gives keys to, references apart.</summary>
    public List<ObjectPart> Objects { get; } = [];

    /// <summary>What holds parts and is neither the map nor the list that it must be: nothing in it is found.</summary>
    public List<MisshapenPart> Misshapen { get; } = [];

    /// <summary>Everything that is a <c>$ref</c>, schemas apart.</summary>
    public List<DocumentNode> ReferenceNodes { get; } = [];

    /// <summary>What holds links, under a response or under components.</summary>
    public List<DocumentMember> Links { get; } = [];

    /// <summary>The keys that hold callbacks, under an operation or under components.</summary>
    public List<DocumentNode> Callbacks { get; } = [];

    /// <summary>What is in the files and not among the parts: the keys of operations, and what stands under components.</summary>
    public IReadOnlySet<DocumentNode> LeftOut { get; init; } = new HashSet<DocumentNode>();

    /// <summary>The document as it would be without some operations, by their keys, and without what stands under components for them alone.</summary>
    public ApiDocument Without(IEnumerable<DocumentNode> parts) => DocumentWalker.Walk(File, References.Afresh(), LeftOut.Concat(parts).ToHashSet());
}

/// <summary>An object, and the kind that it is of.</summary>
internal readonly record struct ObjectPart(PartKind Kind, DocumentNode Node);

/// <summary>What holds parts of a kind, under a key, and must be a map, or a list.</summary>
internal readonly record struct MisshapenPart(PartKind Kind, DocumentNode Node, string Key, bool MustBeList);

/// <summary>A schema.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Key">What names it: its key, or where there is none, itself.</param>
/// <param name="Name">Its name, if it stands under components/schemas or a reference leads to it; null for an inline one.</param>
internal sealed record SchemaPart(DocumentNode Node, DocumentNode Key, string? Name);

/// <summary>An operation, with what it refers to resolved. Its key names its method, and that of its path the path; the parameters of the path are among its own.</summary>
internal sealed record OperationPart(
    DocumentNode Node, DocumentNode Key, DocumentNode PathKey, IReadOnlyList<DocumentNode> Parameters, DocumentNode? Body, IReadOnlyList<ResponsePart> Responses)
{
    public string Path => PathKey.Value ?? "";

    /// <summary>Its HTTP method, in small letters.</summary>
    public string Method => Key.Value ?? "";
}

/// <summary>A response of an operation. Its status is a number, a class such as <c>4XX</c>, or <c>default</c>.</summary>
internal sealed record ResponsePart(string Status, DocumentNode Node);

/// <summary>A media type of a request or a response.</summary>
internal sealed record MediaTypePart(DocumentNode Key, bool IsRequest)
{
    public string Name => Key.Value ?? "";
}

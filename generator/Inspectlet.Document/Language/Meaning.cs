namespace Inspectlet.Document.Language;

/// <summary>What kind of value a schema stands for.</summary>
internal enum Kind
{
    /// <summary>Any JSON: nothing is said, or alternatives that no type of C# covers.</summary>
    Any,

    /// <summary>A text, a number or a boolean.</summary>
    Scalar,

    /// <summary>An open enumeration.</summary>
    Enum,

    List,

    Map,

    /// <summary>An object with members.</summary>
    Object,
}

/// <summary>What a schema stands for, whatever words the document has for it.</summary>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Node">The schema that says so: the one that is referred to, if it is.</param>
/// <param name="Path">The schema itself, and each that it stands for; the last one is <paramref name="Node"/>.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="Scalar">What scalar it is.</param>
/// <param name="Element">The schema of a list's elements or a map's values; null where nothing is said of them.</param>
/// <param name="Values">The known values of an enumeration.</param>
internal sealed record Meaning(
    Kind Kind,
    DocumentNode Node,
    IReadOnlyList<DocumentNode> Path,
    bool IsNullable,
    Format? Scalar = null,
    DocumentNode? Element = null,
    IReadOnlyList<KnownValue>? Values = null)
{
    /// <summary>Whether the values of an enumeration are integers.</summary>
    public bool IsIntegerEnum => Kind == Kind.Enum && Scalar?.Type == "integer";

    /// <summary>Whether only the service gives such a member: it is never sent.</summary>
    public bool IsReadOnly => IsTrue("readOnly");

    /// <summary>Whether it is bytes as they are, where its place can hold them: in words of 3.0, or of 3.1.</summary>
    public bool IsBinary => Kind == Kind.Scalar && (Scalar!.Name == "binary" || (Scalar is { Type: "string", IsNamed: false } && Find("contentEncoding")?.Value == "binary"));

    /// <summary>Whether it is bytes as a text, such as base64, wherever it stands: in words of 3.0, or of 3.1.</summary>
    public bool IsEncoded =>
        (Kind == Kind.Scalar && Scalar!.Name is "byte" or "base64") || Find("contentEncoding")?.Value?.ToLowerInvariant() is not (null or "binary" or "7bit" or "8bit" or "identity");

    /// <summary>What the schema, or the nearest that it stands for, says under a keyword.</summary>
    public DocumentNode? Find(string keyword) => Path.Select(node => node[keyword]).FirstOrDefault(node => node is not null);

    /// <summary>Whether the schema, or the nearest that it stands for, says yes to a keyword.</summary>
    public bool IsTrue(string keyword) => Find(keyword)?.Value == "true";
}

/// <summary>A known value of an enumeration.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="GivenName">The name that the document gives it, or null.</param>
/// <param name="Description">What the document says of it, or null.</param>
internal sealed record KnownValue(DocumentNode Node, string? GivenName, string? Description)
{
    /// <summary>The value on the wire.</summary>
    public string WireValue => Node.Value ?? "";
}

namespace Inspectlet.Document.Language;

/// <summary>A scalar of the document and its C# type: the one table of formats.</summary>
/// <param name="Type">The document's type.</param>
/// <param name="Name">The format; empty where there is none, or one that says nothing of the C# type.</param>
/// <param name="CSharpType">The C# type.</param>
/// <param name="Conversion">The attribute of a value that travels as another type, or null.</param>
/// <param name="IsOurs">Whether a document of ours may have it; the others are what documents of others have.</param>
internal sealed record Format(string Type, string Name, string CSharpType, string? Conversion = null, bool IsOurs = true)
{
    private static readonly Format[] Table =
    [
        new("integer", "int32", "int"),
        new("integer", "int64", "long"),
        new("integer", "unix-seconds", "System.DateTimeOffset", "UnixSeconds"),
        new("integer", "unix-milliseconds", "System.DateTimeOffset", "UnixMilliseconds"),
        new("integer", "seconds", "System.TimeSpan", "Seconds"),
        new("integer", "int8", "int", IsOurs: false),
        new("integer", "int16", "int", IsOurs: false),
        new("integer", "uint8", "int", IsOurs: false),
        new("integer", "uint16", "int", IsOurs: false),
        new("integer", "uint64", "decimal", IsOurs: false), // Its upper half is beyond every integer.
        new("integer", "", "long", IsOurs: false),
        new("number", "float", "float"),
        new("number", "double", "double"),
        new("number", "decimal", "decimal"),
        new("number", "", "double"),
        new("boolean", "", "bool"),
        new("string", "date", "System.DateOnly"),
        new("string", "date-time", "System.DateTimeOffset"),
        new("string", "uuid", "System.Guid"),
        new("string", "uri", "System.Uri"),
        new("string", "byte", "byte[]"),
        new("string", "binary", "byte[]"),
        new("string", "email", "string"),
        new("string", "hostname", "string"),
        new("string", "ipv4", "string"),
        new("string", "ipv6", "string"),
        new("string", "password", "string"),
        new("string", "unix-seconds", "System.DateTimeOffset", "UnixSeconds"),
        new("string", "unix-milliseconds", "System.DateTimeOffset", "UnixMilliseconds"),
        new("string", "seconds", "System.TimeSpan", "Seconds"),
        new("string", "guid", "System.Guid", IsOurs: false),
        new("string", "base64", "byte[]", IsOurs: false),
        new("string", "", "string"),
    ];

    public static IReadOnlyList<Format> All => Table;

    /// <summary>Whether it is one that the document names; else it stands for no format.</summary>
    public bool IsNamed => Name.Length > 0;

    /// <summary>The scalar of a type and a format; that of no format where the format is not known, and null where the type is not.</summary>
    public static Format? Find(string type, string? format) =>
        Array.Find(Table, row => row.Type == type && row.Name == (format ?? "")) ?? Array.Find(Table, row => row.Type == type && !row.IsNamed);

    /// <summary>The formats that a document of ours may have for a type; empty for a type that needs none.</summary>
    public static IReadOnlyList<string> NamesFor(string type) => [.. Table.Where(row => row.Type == type && row.IsNamed && row.IsOurs).Select(row => row.Name)];
}

namespace Inspectlet.DocumentChecker;

/// <summary>A rule of the document. Its id stays what it is.</summary>
internal sealed record Rule(string Id, string Summary)
{
    public static readonly Rule Readable = new("DOC001", "The document is YAML (or JSON) that can be read.");

    public static readonly Rule Version = new("DOC002", "The document is OpenAPI 3.0.");

    public static readonly Rule References = new("DOC003", "Every $ref leads somewhere.");

    public static readonly Rule Siblings = new("DOC004", "Nothing stands beside a $ref.");

    public static readonly Rule Formats = new("DOC005", "Every integer has a format, and every format is known.");

    public static readonly Rule Named = new("DOC006", "Objects and enumerations have names: they stand under components/schemas.");

    public static readonly Rule OperationIds = new("DOC007", "Every operation has an operationId of its own.");

    public static readonly Rule Names = new("DOC008", "Members and parameters have C# names of their own.");

    public static readonly Rule Alternatives = new("DOC009", "A oneOf goes with the extension that says the same.");

    public static readonly Rule Extensions = new("DOC010", "Extensions are known and well-formed.");

    public static readonly Rule Supported = new("DOC011", "The document uses only what the SDK can do.");

    public static readonly Rule Examples = new("DOC012", "Every example file exists and is JSON.");

    public static readonly Rule Lists = new("DOC013", "required, enum and path templates agree with what they list.");

    public static IReadOnlyList<Rule> All { get; } =
    [
        Readable, Version, References, Siblings, Formats, Named, OperationIds, Names, Alternatives, Extensions, Supported, Examples, Lists,
    ];
}

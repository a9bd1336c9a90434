namespace Inspectlet.DocumentChecker;

/// <summary>A rule of the document. Its id stays what it is.</summary>
/// <param name="Id">The id.</param>
/// <param name="Summary">What must hold.</param>
/// <param name="IsSupport">
/// Whether the rule holds in <see cref="CheckMode.Support"/> too: what breaks it would not compile, or would be got wrong
/// without a word. The others are rules of style, or are about what the SDK does less well than it could.
/// </param>
internal sealed record Rule(string Id, string Summary, bool IsSupport)
{
    public static readonly Rule Readable = new("DOC001", "The document is YAML (or JSON) that can be read.", IsSupport: true);

    /// <summary>In <see cref="CheckMode.Support"/>, 3.1 will do.</summary>
    public static readonly Rule Version = new("DOC002", "The document is OpenAPI 3.0.", IsSupport: true);

    public static readonly Rule References = new("DOC003", "Every $ref leads somewhere.", IsSupport: true);

    /// <summary>OpenAPI itself says that siblings are ignored.</summary>
    public static readonly Rule Siblings = new("DOC004", "Nothing stands beside a $ref.", IsSupport: false);

    /// <summary>Without a format an integer is a long, and an unknown format leaves the type as it is.</summary>
    public static readonly Rule Formats = new("DOC005", "Every integer has a format, and every format is known.", IsSupport: false);

    /// <summary>What has no name gets one from where it stands.</summary>
    public static readonly Rule Named = new("DOC006", "Objects and enumerations have names: they stand under components/schemas.", IsSupport: false);

    /// <summary>Without one, the path and the method give the name.</summary>
    public static readonly Rule OperationIds = new("DOC007", "Every operation has an operationId of its own.", IsSupport: false);

    public static readonly Rule Names = new("DOC008", "Methods, members, known values and parameters have C# names of their own.", IsSupport: true);

    /// <summary>Other alternatives are read as any JSON.</summary>
    public static readonly Rule Alternatives = new("DOC009", "A oneOf goes with the extension that says the same.", IsSupport: false);

    public static readonly Rule Extensions = new("DOC010", "Extensions are known and well-formed.", IsSupport: false);

    public static readonly Rule LeftOut = new(
        "DOC011", "Nothing is in it that the SDK weakens or leaves out: anyOf, not, xml, links, other media types and security schemes.", IsSupport: false);

    public static readonly Rule Examples = new("DOC012", "Every example file exists and is JSON.", IsSupport: false);

    public static readonly Rule Lists = new("DOC013", "enum and path templates agree with what they list.", IsSupport: true);

    public static readonly Rule Supported = new(
        "DOC014", "Nothing is in it that the SDK cannot do: cookies, callbacks, webhooks, parameters that have no text.", IsSupport: true);

    /// <summary>A name that is only required, and no property, is read and kept like any that the document does not know.</summary>
    public static readonly Rule Required = new("DOC015", "required lists properties that there are.", IsSupport: false);

    public static IReadOnlyList<Rule> All { get; } =
    [
        Readable, Version, References, Siblings, Formats, Named, OperationIds, Names, Alternatives, Extensions, LeftOut, Examples, Lists, Supported, Required,
    ];
}

/// <summary>How strict a check is.</summary>
internal enum CheckMode
{
    /// <summary>Every rule: for a document of one's own.</summary>
    Strict,

    /// <summary>The rules about what the SDK cannot do, or would get wrong: for a document of others.</summary>
    Support,
}

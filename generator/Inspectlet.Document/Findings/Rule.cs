namespace Inspectlet.Document.Findings;

/// <summary>A rule of the document. Its id stays what it is.</summary>
/// <param name="Id">The id.</param>
/// <param name="Summary">What must hold.</param>
/// <param name="Since">
/// The gentlest mode in which the rule counts. What breaks a rule of <see cref="CheckMode.Support"/> would not compile, or
/// would be wrong without a word. Those of <see cref="CheckMode.Strict"/> are rules of style, or are about what the SDK does
/// less well than it could.
/// </param>
internal sealed record Rule(string Id, string Summary, CheckMode Since)
{
    public static readonly Rule Readable = new("DOC001", "The document is YAML (or JSON) that can be read.", CheckMode.None);

    /// <summary>3.1 will do where the mode is not <see cref="CheckMode.Strict"/>.</summary>
    public static readonly Rule Version = new("DOC002", "The document is OpenAPI 3.0.", CheckMode.None);

    public static readonly Rule References = new("DOC003", "Every $ref leads somewhere.", CheckMode.None);

    /// <summary>OpenAPI itself says that siblings are ignored.</summary>
    public static readonly Rule Siblings = new("DOC004", "Nothing stands beside a $ref.", CheckMode.Strict);

    /// <summary>Without a format an integer is a long, and an unknown format leaves the type as it is.</summary>
    public static readonly Rule Formats = new("DOC005", "Every integer has a format, and every format is known.", CheckMode.Strict);

    /// <summary>What has no name gets one from where it stands.</summary>
    public static readonly Rule Named = new("DOC006", "Objects and enumerations have names: they stand under components/schemas.", CheckMode.Strict);

    /// <summary>Without one, the path and the method give the name.</summary>
    public static readonly Rule OperationIds = new("DOC007", "Every operation has an operationId of its own.", CheckMode.Strict);

    public static readonly Rule Names = new("DOC008", "Names that the document gives are names of C#, and each is given once.", CheckMode.Support);

    /// <summary>Other alternatives are read as any JSON.</summary>
    public static readonly Rule Alternatives = new("DOC009", "A oneOf goes with the extension that says the same.", CheckMode.Strict);

    public static readonly Rule Extensions = new("DOC010", "Extensions are known and well-formed.", CheckMode.Strict);

    public static readonly Rule LeftOut = new(
        "DOC011", "Nothing is in it that the SDK weakens or leaves out: anyOf, not, xml, links, other media types and security schemes.", CheckMode.Strict);

    public static readonly Rule Examples = new("DOC012", "Every example file exists and is JSON.", CheckMode.Strict);

    public static readonly Rule Lists = new("DOC013", "enum, encoding and path templates agree with what they list.", CheckMode.Support);

    public static readonly Rule Supported = new(
        "DOC014", "Nothing is in it that the SDK cannot do: cookies, callbacks, webhooks, values and bodies that it cannot send or read as is said.", CheckMode.Support);

    /// <summary>A name that is only required, and no property, is read and kept like any that the document does not know.</summary>
    public static readonly Rule Required = new("DOC015", "required lists properties that there are.", CheckMode.Strict);

    /// <summary>Where the mode is not <see cref="CheckMode.Strict"/>, only what looks misspelt: documents of others have words of their own.</summary>
    public static readonly Rule Keywords = new("DOC017", "Every key and every type is one that OpenAPI has.", CheckMode.Support);

    public static readonly Rule Defaults = new("DOC018", "A default is of its type.", CheckMode.Support);

    // No rules of a document, but what becomes of one.
    public static readonly Rule Printing = new("DOC016", "NSwag can print the declarations.", CheckMode.None);

    public static readonly Rule Operations = new("DOC020", "No operation is left out.", CheckMode.None);

    public static readonly Rule Program = new("DOC021", "The program does not fail.", CheckMode.None);

    public static IReadOnlyList<Rule> All { get; } =
    [
        Readable, Version, References, Siblings, Formats, Named, OperationIds, Names, Alternatives, Extensions, LeftOut, Examples, Lists, Supported, Required, Keywords, Defaults,
    ];
}

namespace Inspectlet.Document.Language;

/// <summary>What a body is: of several media types, the one that the SDK is best at.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="MediaType">The media type, without parameters and in small letters.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Media">What the document says of it.</param>
internal sealed record Content(BodyKind Kind, string MediaType, DocumentNode Place, DocumentNode Media)
{
    /// <summary>Its schema, or null.</summary>
    public DocumentNode? Schema => Media["schema"];

    /// <summary>The name of the parameter that takes the body whole.</summary>
    public string ParameterName => Kind == BodyKind.Form ? "form" : "body";

    /// <summary>The media type that a request bears: with its parameters, and none of many.</summary>
    public string SentAs => (Kind, Language.MediaType.IsRange(MediaType)) switch
    {
        (BodyKind.Json, true) => Language.MediaType.Json,
        (BodyKind.Text, true) => Language.MediaType.Text,
        (BodyKind.Bytes, true) => Language.MediaType.Bytes,
        _ when (Place.Value ?? "").Contains(';', StringComparison.Ordinal) => Place.Value!.Trim(),
        _ => MediaType,
    };

    // Bytes that are called JSON or a text come after bytes that are called so.
    private int Rank => Kind == BodyKind.Bytes && Language.MediaType.KindOf(MediaType) != BodyKind.Bytes ? 6
        : MediaType == Language.MediaType.Json ? -1
        : (int)Kind;

    /// <summary>The content of a request or a response; null where it has none.</summary>
    public static Content? Of(DocumentNode owner, Schemas schemas) => owner.Members("content").Select(content => Read(content, schemas)).MinBy(content => content.Rank);

    private static Content Read(DocumentMember content, Schemas schemas)
    {
        string type = Language.MediaType.Essence(content.Name);
        BodyKind kind = Language.MediaType.KindOf(type);

        // What is binary is bytes, whatever it is called.
        bool isBinary = kind is BodyKind.Json or BodyKind.Text && content.Value["schema"] is { } schema && schemas.Of(schema).IsBinary;
        return new Content(isBinary ? BodyKind.Bytes : kind, type, content.Key, content.Value);
    }
}

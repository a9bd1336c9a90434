namespace Inspectlet.Document.Language;

/// <summary>What <c>encoding</c> says of a field of a form.</summary>
internal static class FieldEncoding
{
    /// <summary>Whether the field is written in a style of a query. The media type of its content means nothing then.</summary>
    public static bool HasStyle(DocumentNode encoding) => encoding.Has("style") || encoding.Has("explode") || encoding.Has("allowReserved");

    /// <summary>The arguments of the attribute that says it; null where it is as without.</summary>
    /// <remarks>Without, an object is written as JSON, and of a list each element is a field.</remarks>
    public static IReadOnlyList<string>? ArgumentsFor(DocumentNode encoding, Meaning field)
    {
        if (HasStyle(encoding))
        {
            var style = ValueStyle.Of(encoding, "form");
            return field.Kind is Kind.Scalar or Kind.Enum || (field.Kind == Kind.List && style.IsExploded) ? null : style.ArgumentsFor("form", field.Kind);
        }

        bool isJson = ContentTypes.Of(encoding).FirstOrDefault(type => !MediaType.IsRange(type)) is { } type && MediaType.IsJson(MediaType.Essence(type));
        return isJson && field.Kind is not (Kind.Object or Kind.Map) ? ["IsJson = true"] : null;
    }
}

/// <summary>What <c>encoding</c> says of a part of <c>multipart/form-data</c>. Of a list each element is a part.</summary>
internal static class PartEncoding
{
    /// <summary>What is a part of its own: the value, or each element of the list.</summary>
    public static Meaning ElementOf(Meaning part, Schemas schemas) => part is { Kind: Kind.List, Element: { } element } ? schemas.Of(element) : part;

    /// <summary>Whether it is a file: in words of 3.0, or of 3.1, where the media type of a text is that of a file if it is in no encoding.</summary>
    public static bool IsFile(Meaning part) =>
        part.IsBinary || (part.Kind is Kind.Scalar or Kind.Any && part.Find("contentMediaType") is not null && !part.IsEncoded);

    /// <summary>The media type of the part; null for that of its kind. Of several it is the first that the SDK can write.</summary>
    public static string? TypeOf(DocumentNode? encoding, Meaning part, Schemas schemas)
    {
        Meaning element = ElementOf(part, schemas);
        IEnumerable<string> types = ContentTypes.Of(encoding).Where(type => !MediaType.IsRange(type));
        if (IsFile(element))
        {
            return types.FirstOrDefault() ?? element.Find("contentMediaType")?.Value;
        }

        if (element.Kind is Kind.Scalar or Kind.Enum)
        {
            return types.FirstOrDefault();
        }

        // An object is plain JSON without a word.
        string? json = types.FirstOrDefault(type => MediaType.IsJson(MediaType.Essence(type)));
        return json == MediaType.Json && element.Kind != Kind.Any ? null : json;
    }
}

/// <summary>The media types that <c>contentType</c> lists.</summary>
internal static class ContentTypes
{
    public static IReadOnlyList<string> Of(DocumentNode? encoding) =>
        encoding?.Text("contentType")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

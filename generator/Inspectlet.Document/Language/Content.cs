namespace Inspectlet.Document.Language;

/// <summary>What a body is: of several media types, the one that the SDK is best at.</summary>
/// <param name="MediaType">The media type, without parameters.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Schema">Its schema, or null.</param>
internal sealed record Content(string MediaType, DocumentNode Place, DocumentNode? Schema)
{
    /// <summary>The name of the parameter that takes the body whole.</summary>
    public string ParameterName => MediaType == Language.MediaType.Form ? "form" : "body";

    public static Content? Of(DocumentNode owner)
    {
        DocumentMember[] contents = [.. owner.Members("content")];
        if (contents.Length == 0)
        {
            return null;
        }

        DocumentMember best = contents.MinBy(content => Language.MediaType.Rank(Language.MediaType.Essence(content.Name)));
        string type = Language.MediaType.Essence(best.Name);

        // JSON under any name is JSON; a type with a suffix says what the JSON holds, so it is sent under its own name.
        bool isPlainJson = Language.MediaType.IsJson(type) && !type.Contains('+', StringComparison.Ordinal);
        return new Content(isPlainJson ? Language.MediaType.Json : type, best.Key, best.Value["schema"]);
    }
}

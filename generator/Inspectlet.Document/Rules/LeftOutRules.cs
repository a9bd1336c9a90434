namespace Inspectlet.Document.Rules;

/// <summary>What OpenAPI has and the SDK makes less of: it would be there, but weaker than the document says.</summary>
internal static class LeftOutRules
{
    private static readonly string[] RequestTypes = [MediaType.Json, MediaType.Form];
    private static readonly string[] ResponseTypes = [MediaType.Json, MediaType.Text, MediaType.Bytes];

    private static readonly (string Keyword, string Instead)[] SchemaKeywords =
    [
        ("anyOf", "Write one schema, or a oneOf with x-accepts."),
        ("not", "Say what is allowed instead."),
        ("xml", "The SDK speaks JSON. Remove it."),
    ];

    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        foreach ((string keyword, string instead) in SchemaKeywords)
        {
            IEnumerable<DocumentNode> bearers = document.Schemas.Select(schema => schema.Node).Where(schema => schema.Has(keyword) && (keyword != "anyOf" || !schemas.Families.HasKindsAlone(schema)));
            findings.Add(Rule.LeftOut, bearers.Select(schema => schema.KeyOf(keyword)), _ => $"{keyword} is not supported. {instead}");
        }

        IEnumerable<DocumentNode> otherSchemes = document.SecuritySchemes.Where(scheme => scheme.Text("type") != "http" || scheme.Text("scheme") != "basic");
        findings.Add(
            Rule.LeftOut, otherSchemes.Select(scheme => scheme["type"] ?? scheme), _ => "The only security scheme is HTTP Basic. Write 'type: http' and 'scheme: basic'.");
        foreach (DocumentMember links in document.Links)
        {
            // What is empty lacks nothing.
            Action<Rule, DocumentNode, string> add = links.Value.Members().Any() ? findings.AddMinor : findings.Add;
            add(Rule.LeftOut, links.Key, "Links are not supported. Remove them.");
        }

        foreach (MediaTypePart media in document.MediaTypes)
        {
            string[] supported = media.IsRequest ? RequestTypes : ResponseTypes;
            if (!supported.Contains(MediaType.Essence(media.Name)))
            {
                findings.Add(
                    Rule.LeftOut, media.Key, $"The media type '{media.Name}' is not supported for a {(media.IsRequest ? "request" : "response")}. Write one of {string.Join(", ", supported)}.");
            }
        }
    }
}

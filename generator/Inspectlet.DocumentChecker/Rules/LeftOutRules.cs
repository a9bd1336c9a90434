using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>What OpenAPI has and the SDK makes less of: it would be there, but weaker than the document says.</summary>
internal static class LeftOutRules
{
    private static readonly string[] RequestTypes = ["application/json", "application/x-www-form-urlencoded"];
    private static readonly string[] ResponseTypes = ["application/json", "text/plain", "application/octet-stream"];

    private static readonly (string Keyword, string Instead)[] SchemaKeywords =
    [
        ("anyOf", "Write one schema, or a oneOf with x-accepts."),
        ("not", "Say what is allowed instead."),
        ("discriminator", "Write one schema with all members, or an operation for each kind."),
        ("xml", "The SDK speaks JSON. Remove it."),
    ];

    public static void Check(Contract contract, FindingList findings)
    {
        foreach (SchemaSite schema in contract.Schemas)
        {
            foreach ((string keyword, string instead) in SchemaKeywords.Where(k => schema.Site.Node.Find(k.Keyword) is not null))
            {
                findings.Add(Rule.LeftOut, schema.Site.File, schema.Site.Node.KeyOf(keyword), $"{keyword} is not supported. {instead}");
            }
        }

        foreach (Site scheme in contract.SecuritySchemes)
        {
            CheckSecurity(scheme, findings);
        }

        foreach (MediaTypeSite media in contract.MediaTypes)
        {
            string[] supported = media.IsRequest ? RequestTypes : ResponseTypes;
            if (!supported.Contains(media.Name.Split(';')[0].Trim()))
            {
                findings.Add(
                    Rule.LeftOut, media.File, media.Key, $"The media type '{media.Name}' is not supported for a {(media.IsRequest ? "request" : "response")}. Write one of {string.Join(", ", supported)}.");
            }
        }

        foreach (Site links in contract.Links)
        {
            findings.Add(Rule.LeftOut, links.File, links.Node, "Links are not supported. Remove them.");
        }
    }

    private static void CheckSecurity(Site scheme, FindingList findings)
    {
        if (scheme.Node.Find("type").Text() != "http" || scheme.Node.Find("scheme").Text() != "basic")
        {
            YamlNode place = scheme.Node.Find("type") ?? scheme.Node;
            findings.Add(Rule.LeftOut, scheme.File, place, "The only security scheme is HTTP Basic. Write 'type: http' and 'scheme: basic'.");
        }
    }
}

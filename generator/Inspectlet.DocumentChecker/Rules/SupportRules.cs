using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>What OpenAPI has and the SDK cannot do. Better an error than a client that lacks it in silence.</summary>
internal static class SupportRules
{
    private static readonly string[] RequestTypes = ["application/json", "application/x-www-form-urlencoded"];
    private static readonly string[] ResponseTypes = ["application/json", "text/plain", "application/octet-stream"];

    private static readonly (string Keyword, string Instead)[] SchemaKeywords =
    [
        ("anyOf", "Write one schema, or a oneOf with x-accepts."),
        ("not", "Say what is allowed instead."),
        ("discriminator", "Write one schema with all members, or an operation for each kind."),
    ];

    public static void Check(Contract contract, FindingList findings)
    {
        foreach (SchemaSite schema in contract.Schemas)
        {
            foreach ((string keyword, string instead) in SchemaKeywords.Where(k => schema.Site.Node.Find(k.Keyword) is not null))
            {
                findings.Add(Rule.Supported, schema.Site.File, schema.Site.Node.KeyOf(keyword), $"{keyword} is not supported. {instead}");
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
                    Rule.Supported, media.File, media.Key, $"The media type '{media.Name}' is not supported for a {(media.IsRequest ? "request" : "response")}. Write one of {string.Join(", ", supported)}.");
            }
        }

        foreach (Site parameter in contract.Parameters.Where(parameter => parameter.Node.Find("in").Text() == "cookie"))
        {
            findings.Add(Rule.Supported, parameter.File, parameter.Node.Find("in")!, "Cookie parameters are not supported. Use path, query or header.");
        }

        foreach (OperationSite operation in contract.Operations.Where(operation => operation.Site.Node.Find("callbacks") is not null))
        {
            findings.Add(Rule.Supported, operation.Site.File, operation.Site.Node.KeyOf("callbacks"), "Callbacks are not supported. Remove them.");
        }

        foreach (Site response in contract.Responses.Where(response => response.Node.Find("links") is not null))
        {
            findings.Add(Rule.Supported, response.File, response.Node.KeyOf("links"), "Links are not supported. Remove them.");
        }
    }

    private static void CheckSecurity(Site scheme, FindingList findings)
    {
        if (scheme.Node.Find("type").Text() != "http" || scheme.Node.Find("scheme").Text() != "basic")
        {
            YamlNode place = scheme.Node.Find("type") ?? scheme.Node;
            findings.Add(Rule.Supported, scheme.File, place, "The only security scheme is HTTP Basic. Write 'type: http' and 'scheme: basic'.");
        }
    }
}

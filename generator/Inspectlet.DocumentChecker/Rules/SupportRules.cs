using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>What OpenAPI has and the SDK cannot do. Better an error than a client that lacks it in silence.</summary>
internal static class SupportRules
{
    public static void Check(Contract contract, YamlFile document, References references, FindingList findings)
    {
        foreach (Site parameter in contract.Parameters)
        {
            CheckParameter(parameter, references, findings);
        }

        foreach (Site callbacks in contract.Callbacks)
        {
            findings.Add(Rule.Supported, callbacks.File, callbacks.Node, "Callbacks are not supported. Remove them.");
        }

        if (document.Root.Find("webhooks") is not null)
        {
            findings.Add(Rule.Supported, document, document.Root.KeyOf("webhooks"), "Webhooks are not supported: a client receives no calls. Remove them.");
        }

        // NSwag ends at a schema that is no map, and says neither where nor why.
        foreach (Site schema in contract.Schemas.Select(schema => schema.Site).Where(schema => schema.Node is not YamlMappingNode))
        {
            findings.Add(Rule.Supported, schema.File, schema.Node, $"A schema must be a map, but this is '{schema.Node.Text()}'. Write {{}} for any value.");
        }
    }

    private static void CheckParameter(Site parameter, References references, FindingList findings)
    {
        string place = parameter.Node.Find("in").Text() ?? "";
        if (place == "cookie")
        {
            findings.Add(Rule.Supported, parameter.File, parameter.Node.Find("in")!, "Cookie parameters are not supported. Use path, query or header.");
            return;
        }

        if (parameter.Node.Find("schema") is not { } schema || references.Resolve(new Site(parameter.File, schema)) is not { } value)
        {
            return;
        }

        // An object of any members is any JSON, whose members are what a caller makes them.
        bool isFlat = IsText(value, references)
            || (place == "query" && value.Node.Find("type").Text() != "array" && MembersOf(value).All(member => IsText(member, references)));
        if (!isFlat)
        {
            string instead = place == "query" ? ", a list of them, or an object of such members" : ", or a list of them";
            findings.Add(
                Rule.Supported, parameter.File, parameter.Node.KeyOf("schema"), $"What is nested so deep cannot be sent in the {place}. Use a text, a number{instead}.");
        }
    }

    private static IEnumerable<Site> MembersOf(Site schema) => schema.Node.Find("properties").Members().Select(member => member.Value)
        .Concat(schema.Node.Find("additionalProperties") is YamlMappingNode values ? [values] : [])
        .Select(member => new Site(schema.File, member));

    // A text, a number, a boolean; or a list of them. What is not said may be one.
    private static bool IsText(Site schema, References references, bool isElement = false)
    {
        if (references.Resolve(schema) is not { } site)
        {
            return true;
        }

        string? type = site.Node.Find("type").Text();
        if (type == "array")
        {
            return !isElement && (site.Node.Find("items") is not { } items || IsText(new Site(site.File, items), references, isElement: true));
        }

        return type != "object" && site.Node.Find("properties") is null;
    }
}

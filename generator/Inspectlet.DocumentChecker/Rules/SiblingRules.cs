using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>What stands beside a <c>$ref</c>, wherever there is one: OpenAPI ignores it.</summary>
internal static class SiblingRules
{
    public static void Check(Contract contract, FindingList findings)
    {
        foreach (Site site in contract.Schemas.Select(schema => schema.Site))
        {
            Check(site, name => $"Write 'allOf: [{{$ref: …}}]' with '{name}' beside it.", findings);
        }

        foreach (Site site in contract.References)
        {
            Check(site, name => $"Write '{name}' where the $ref leads, or write the whole here.", findings);
        }
    }

    private static void Check(Site site, Func<string, string> instead, FindingList findings)
    {
        if (site.Node.Find("$ref") is null)
        {
            return;
        }

        foreach ((YamlNode key, string name, YamlNode _) in site.Node.Members().Where(member => member.Name != "$ref"))
        {
            findings.Add(Rule.Siblings, site.File, key, $"'{name}' stands beside a $ref and is ignored. {instead(name)}");
        }
    }
}

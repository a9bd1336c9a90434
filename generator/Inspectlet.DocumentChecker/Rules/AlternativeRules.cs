using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>oneOf, of which NSwag silently takes the first: only with an extension that says what a reader makes of the rest.</summary>
internal static class AlternativeRules
{
    private static readonly string[] Kinds = ["string", "boolean", "number", "integer", "object", "array"];

    public static void Check(Contract contract, References references, FindingList findings)
    {
        foreach (SchemaSite schema in contract.Schemas)
        {
            if (schema.Site.Node.Find("oneOf") is YamlSequenceNode alternatives)
            {
                CheckAlternatives(schema.Site, alternatives, references, findings);
            }
            else
            {
                CheckWithout(schema.Site, references, findings);
            }
        }
    }

    private static void CheckAlternatives(Site site, YamlSequenceNode alternatives, References references, FindingList findings)
    {
        YamlNode? envelope = site.Node.Find("x-envelope");
        YamlNode? accepts = site.Node.Find("x-accepts");
        if (envelope is null && accepts is null)
        {
            findings.Add(
                Rule.Alternatives, site.File, site.Node.KeyOf("oneOf"), "A reader cannot tell the alternatives of this oneOf apart. Say what it takes by x-envelope or x-accepts beside it, or write one schema.");
            return;
        }

        if (envelope is not null)
        {
            CheckEnvelope(site.File, envelope, alternatives, references, findings);
        }

        if (accepts is not null)
        {
            CheckAccepts(site.File, accepts, alternatives, references, findings);
        }
    }

    private static void CheckEnvelope(YamlFile file, YamlNode envelope, YamlSequenceNode alternatives, References references, FindingList findings)
    {
        string member = envelope.Text() ?? "";
        List<Site> resolved = Resolve(file, alternatives, references);
        bool hasList = resolved.Count > 0 && resolved[0].Node.Find("type").Text() == "array";
        bool hasWrapper = resolved.Any(alternative => IsWrapper(alternative, member, references));
        if (!hasList || !hasWrapper)
        {
            findings.Add(
                Rule.Alternatives, file, envelope, $"x-envelope: {member} says that the list may come bare or within '{member}'. Let the first alternative be an array, and another one an object with 'x-envelope: {member}' whose member '{member}' is an array.");
        }
    }

    private static bool IsWrapper(Site alternative, string member, References references) =>
        alternative.Node.Find("x-envelope").Text() == member
        && alternative.Node.Find("properties").Find(member) is { } list
        && references.Resolve(new Site(alternative.File, list)) is { } resolved
        && resolved.Node.Find("type").Text() == "array";

    private static void CheckAccepts(YamlFile file, YamlNode accepts, YamlSequenceNode alternatives, References references, FindingList findings)
    {
        string[] declared = [.. accepts.Items().Select(kind => kind.Text() ?? "")];
        if (declared.Length == 0 || declared.Any(kind => !Kinds.Contains(kind)))
        {
            findings.Add(Rule.Alternatives, file, accepts, $"x-accepts must be a list of {string.Join(", ", Kinds)}.");
            return;
        }

        string[] actual = [.. Resolve(file, alternatives, references).Skip(1).Select(alternative => alternative.Node.Find("type").Text() ?? "object")];
        if (!declared.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)))
        {
            findings.Add(
                Rule.Alternatives, file, accepts, $"x-accepts says [{string.Join(", ", declared)}], but the alternatives after the first are [{string.Join(", ", actual)}]. Let both say the same.");
        }
    }

    private static void CheckWithout(Site site, References references, FindingList findings)
    {
        if (site.Node.Find("x-accepts") is { } accepts)
        {
            findings.Add(Rule.Alternatives, site.File, accepts, "x-accepts goes with a oneOf that names the kinds. Add the oneOf, or remove x-accepts.");
        }

        if (site.Node.Find("x-envelope") is { } envelope && !Properties.Of(site, references).Contains(envelope.Text() ?? ""))
        {
            findings.Add(Rule.Alternatives, site.File, envelope, $"x-envelope names '{envelope.Text()}', but there is no such property.");
        }
    }

    private static List<Site> Resolve(YamlFile file, YamlSequenceNode alternatives, References references) =>
        [.. alternatives.Children.Select(alternative => references.Resolve(new Site(file, alternative))).OfType<Site>()];
}

using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>Our extensions: a misspelt one would be ignored in silence.</summary>
internal static class ExtensionRules
{
    private static readonly string[] Known =
    [
        "x-envelope", "x-accepts", "x-safe", "x-dotnet-name", "x-dotnet-type", "x-dotnet-record", "x-dotnet-identifier",
        "x-dotnet-parameters", "x-dotnet-exception", "x-dotnet-descriptions", "x-enumNames",
    ];

    private static readonly string[] Flags = ["x-safe", "x-dotnet-record", "x-dotnet-identifier"];

    public static void Check(Contract contract, References references, FindingList findings)
    {
        IEnumerable<Site> bearers = contract.Schemas.Select(schema => schema.Site)
            .Concat(contract.Parameters)
            .Concat(contract.Responses)
            .Concat(contract.Operations.Select(operation => operation.Site));
        foreach (Site site in bearers)
        {
            CheckKnown(site, findings);
            CheckFlags(site, findings);
            CheckEnumLists(site, findings);
        }

        foreach (OperationSite operation in contract.Operations)
        {
            CheckParameters(operation.Site, references, findings);
        }
    }

    private static void CheckKnown(Site site, FindingList findings)
    {
        foreach ((YamlNode key, string name, YamlNode _) in site.Node.Members())
        {
            // Those of others are none of our business, unless they look like ours.
            string? meant = name.StartsWith("x-", StringComparison.Ordinal) && !Known.Contains(name) ? Nearest.To(name, Known) : null;
            if (meant is not null || (name.StartsWith("x-dotnet", StringComparison.OrdinalIgnoreCase) && !Known.Contains(name)))
            {
                findings.Add(Rule.Extensions, site.File, key, $"There is no extension '{name}'.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
            }
        }
    }

    private static void CheckFlags(Site site, FindingList findings)
    {
        foreach (string flag in Flags)
        {
            if (site.Node.Find(flag) is { } value && value.Text() is not ("true" or "false"))
            {
                findings.Add(Rule.Extensions, site.File, value, $"{flag} must be true or false.");
            }
        }
    }

    private static void CheckEnumLists(Site site, FindingList findings)
    {
        int count = site.Node.Find("enum").Items().Count();
        foreach (string list in new[] { "x-enumNames", "x-dotnet-descriptions" })
        {
            if (site.Node.Find(list) is { } names && names.Items().Count() != count)
            {
                findings.Add(Rule.Extensions, site.File, site.Node.KeyOf(list), $"{list} has {names.Items().Count()} entries, but enum has {count} values. Write one for each.");
            }
        }
    }

    private static void CheckParameters(Site operation, References references, FindingList findings)
    {
        if (operation.Node.Find("x-dotnet-parameters") is not { } parameters)
        {
            return;
        }

        HashSet<string> fields = FieldsOf(operation, references);
        foreach (YamlNode name in parameters.Items().Where(name => !fields.Contains(name.Text() ?? "")))
        {
            findings.Add(
                Rule.Extensions, operation.File, name, $"x-dotnet-parameters names '{name.Text()}', which is no field of the operation's form. Its fields are {string.Join(", ", fields.Order(StringComparer.Ordinal))}.");
        }
    }

    private static HashSet<string> FieldsOf(Site operation, References references)
    {
        if (operation.Node.Find("requestBody") is not { } body
            || references.Resolve(new Site(operation.File, body)) is not { } resolved
            || resolved.Node.Find("content").Find("application/x-www-form-urlencoded").Find("schema") is not { } schema)
        {
            return [];
        }

        return Properties.Of(new Site(resolved.File, schema), references);
    }
}

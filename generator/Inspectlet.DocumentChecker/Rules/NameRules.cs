using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>C# names: valid, and each once.</summary>
internal static class NameRules
{
    public static void Check(Contract contract, FindingList findings)
    {
        foreach (SchemaSite schema in contract.Schemas)
        {
            CheckMembers(schema, findings);
        }

        foreach (OperationSite operation in contract.Operations)
        {
            CheckParameters(operation, findings);
        }
    }

    private static void CheckMembers(SchemaSite schema, FindingList findings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((YamlNode key, string wireName, YamlNode property) in schema.Site.Node.Find("properties").Members())
        {
            string name = NameOf(schema.Site.File, wireName, property, schema.Name, findings);
            if (name == "AdditionalProperties")
            {
                findings.Add(Rule.Names, schema.Site.File, key, $"'{wireName}' would be named AdditionalProperties, which every model has. Give it another x-dotnet-name.");
            }
            else if (!names.TryAdd(name, wireName))
            {
                findings.Add(Rule.Names, schema.Site.File, key, $"'{names[name]}' and '{wireName}' would both be named {name}. Give one of them an x-dotnet-name.");
            }
        }
    }

    private static void CheckParameters(OperationSite operation, FindingList findings)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Site parameter in operation.Parameters)
        {
            string wireName = parameter.Node.Find("name").Text() ?? "";
            string name = NameOf(parameter.File, wireName, parameter.Node, typeName: null, findings);
            if (!names.TryAdd(name, wireName))
            {
                findings.Add(
                    Rule.Names, parameter.File, parameter.Node.Find("name") ?? parameter.Node, $"'{names[name]}' and '{wireName}' would both be named {name} in one operation. Give one of them an x-dotnet-name.");
            }
        }
    }

    private static string NameOf(YamlFile file, string wireName, YamlNode node, string? typeName, FindingList findings)
    {
        YamlNode? given = node.Find("x-dotnet-name");
        if (given is not null && !CSharpName.IsIdentifier(given.Text() ?? ""))
        {
            findings.Add(Rule.Names, file, given, $"'{given.Text()}' is no C# identifier. Write letters, digits and underscores, and no digit first.");
        }

        return CSharpName.Of(wireName, given.Text(), typeName);
    }
}

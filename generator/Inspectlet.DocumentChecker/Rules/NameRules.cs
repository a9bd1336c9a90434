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
            CheckKnownValues(schema, findings);
        }

        foreach (OperationSite operation in contract.Operations)
        {
            CheckParameters(operation, findings);
        }
    }

    /// <summary>The C# name of what bears a name on the wire; a finding where it is given one that is none.</summary>
    public static string NameOf(YamlFile file, string wireName, YamlNode node, string? typeName, FindingList findings)
    {
        YamlNode? given = node.Find("x-dotnet-name");
        if (given is not null && !CSharpName.IsIdentifier(given.Text() ?? ""))
        {
            findings.Add(Rule.Names, file, given, $"'{given.Text()}' is no C# identifier. Write letters, digits and underscores, and no digit first.");
        }

        return CSharpName.Of(wireName, given.Text(), typeName);
    }

    private static void CheckMembers(SchemaSite schema, FindingList findings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((YamlNode key, string wireName, YamlNode property) in schema.Site.Node.Find("properties").Members())
        {
            string name = NameOf(schema.Site.File, wireName, property, schema.Name, findings);
            if (FindFault(name, property.Find("x-dotnet-name") is not null, schema.Name) is { } fault)
            {
                findings.Add(Rule.Names, schema.Site.File, key, $"'{wireName}' would be named {name}, which {fault}. Give it another x-dotnet-name.");
            }
            else if (!names.TryAdd(name, wireName))
            {
                findings.Add(Rule.Names, schema.Site.File, key, $"'{names[name]}' and '{wireName}' would both be named {name}. Give one of them an x-dotnet-name.");
            }
        }
    }

    // What the templates name themselves is none of these; what is given is taken as it is.
    private static string? FindFault(string name, bool isGiven, string? typeName) => name switch
    {
        "AdditionalProperties" => "every model has",
        _ when !isGiven => null,
        _ when CSharpName.IsKeyword(name) => "is a keyword of C#",
        _ when CSharpName.IsReserved(name) => "every object has",
        _ when name == typeName => "is the name of its type",
        _ => null,
    };

    private static void CheckKnownValues(SchemaSite schema, FindingList findings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isInteger = schema.Site.Node.Find("type").Text() == "integer";
        YamlNode[] given = [.. schema.Site.Node.Find("x-enumNames").Items()];
        foreach ((YamlNode node, int index) in schema.Site.Node.Find("enum").Items().Select((node, index) => (node, index)))
        {
            string value = node.Text() ?? "";
            string name = CSharpName.OfEnumValue(value, given.ElementAtOrDefault(index).Text(), schema.Name ?? "", isInteger);
            if (!values.TryAdd(name, value) && values[name] != value)
            {
                findings.Add(Rule.Names, schema.Site.File, node, $"'{values[name]}' and '{value}' would both be named {name}. Give the values names by x-enumNames.");
            }
        }
    }

    private static void CheckParameters(OperationSite operation, FindingList findings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Site parameter in operation.Parameters)
        {
            string wireName = parameter.Node.Find("name").Text() ?? "";
            string name = CSharpName.OfParameter(NameOf(parameter.File, wireName, parameter.Node, typeName: null, findings));
            YamlNode place = parameter.Node.Find("name") ?? parameter.Node;
            if (name == "cancellationToken")
            {
                findings.Add(Rule.Names, parameter.File, place, $"'{wireName}' would be named cancellationToken, which every method has. Give it another x-dotnet-name.");
            }
            else if (!names.TryAdd(name, wireName))
            {
                findings.Add(Rule.Names, parameter.File, place, $"'{names[name]}' and '{wireName}' would both be named {name} in one operation. Give one of them an x-dotnet-name.");
            }
        }
    }
}

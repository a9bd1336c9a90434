using System.Text.RegularExpressions;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>Ids of operations, and paths that fit their parameters.</summary>
internal static partial class OperationRules
{
    public static void Check(Contract contract, FindingList findings)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (OperationSite operation in contract.Operations)
        {
            CheckId(operation, ids, findings);
            CheckPath(operation, findings);
        }
    }

    private static void CheckId(OperationSite operation, Dictionary<string, string> ids, FindingList findings)
    {
        YamlNode? id = operation.Site.Node.Find("operationId");
        if (string.IsNullOrWhiteSpace(id.Text()))
        {
            findings.Add(
                Rule.OperationIds, operation.Site.File, id ?? operation.Key, $"{operation.Method.ToUpperInvariant()} {operation.Path} has no operationId. Write one: it becomes the method's name.");
            return;
        }

        string name = NameRules.NameOf(operation.Site.File, id.Text()!, operation.Site.Node, typeName: null, findings);
        if (ids.TryAdd(name, id.Text()!))
        {
            return;
        }

        // NSwag tells operations of one and the same id apart by their methods.
        bool isSame = ids[name] == id.Text() && operation.Site.Node.Find("x-dotnet-name") is null;
        findings.Add(
            isSame ? Rule.OperationIds : Rule.Names, operation.Site.File, id!, $"'{ids[name]}' and '{id.Text()}' would both be the method {name}Async. Give each operation an operationId of its own.");
    }

    private static void CheckPath(OperationSite operation, FindingList findings)
    {
        HashSet<string> placeholders = [.. Placeholder().Matches(operation.Path).Select(match => match.Groups[1].Value)];
        List<Site> parameters = [.. operation.Parameters.Where(parameter => parameter.Node.Find("in").Text() == "path")];
        foreach (string name in placeholders.Where(name => parameters.All(parameter => parameter.Node.Find("name").Text() != name)))
        {
            findings.Add(Rule.Lists, operation.Site.File, operation.Key, $"The path {operation.Path} has '{{{name}}}', but there is no parameter '{name}' in path.");
        }

        foreach (Site parameter in parameters.Where(parameter => !placeholders.Contains(parameter.Node.Find("name").Text() ?? "")))
        {
            findings.Add(
                Rule.Lists, parameter.File, parameter.Node.Find("name") ?? parameter.Node, $"The parameter '{parameter.Node.Find("name").Text()}' is in path, but the path {operation.Path} has no '{{{parameter.Node.Find("name").Text()}}}'.");
        }
    }

    [GeneratedRegex(@"\{([^{}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}

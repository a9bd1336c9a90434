using ApiContract.Generator.Model;

namespace Inspectlet.Document.Rules;

/// <summary>Ids of operations, and paths that fit their parameters.</summary>
internal static class OperationRules
{
    // What an address goes on with after its query, and what it takes for another sign.
    private static readonly char[] Unsendable = ['#', '\\'];

    private static readonly char[] Braces = ['{', '}'];

    public static void Check(ApiDocument document, FindingList findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (OperationPart operation in document.Operations)
        {
            CheckId(operation, ids, findings);
            CheckPath(operation, findings);
            IEnumerable<DocumentNode> others = operation.Node.Members("responses").Where(response => !IsStatus(response.Name)).Select(response => response.Key);
            findings.Add(
                Rule.Keywords, others, status => $"'{status.Value}' is no status. Write a number from 100 to 599, a class such as 4XX, or default.");
        }
    }

    private static bool IsStatus(string key) => StatusKey.IsKnown(key) || key.StartsWith("x-", StringComparison.Ordinal);

    private static void CheckId(OperationPart operation, HashSet<string> ids, FindingList findings)
    {
        DocumentNode? id = operation.Node["operationId"];
        if (string.IsNullOrWhiteSpace(id?.Value))
        {
            findings.Add(
                Rule.OperationIds, id ?? operation.Key, $"{operation.Method.ToUpperInvariant()} {operation.Path} has no operationId. Write one: it becomes the method's name.");
            return;
        }

        if (!ids.Add(id.Value.Value!))
        {
            findings.Add(Rule.OperationIds, id.Value, $"'{id.Value.Value}' is the operationId of another operation. Give each one of its own.");
        }
    }

    private static void CheckPath(OperationPart operation, FindingList findings)
    {
        if (!operation.Path.StartsWith('/'))
        {
            findings.AddMinor(Rule.Lists, operation.Key, $"The path '{operation.Path}' does not begin with '/'.");
        }

        if (operation.Path.IndexOfAny(Unsendable) is >= 0 and int unsendable)
        {
            findings.Add(
                Rule.Supported, operation.PathKey, $"The path {operation.Path} has '{operation.Path[unsendable]}', which is not sent to the server as a part of the path. Write %{(int)operation.Path[unsendable]:X2} if it is meant.");
        }

        if (PathTemplate.Map(operation.Path, text => text, _ => "").IndexOfAny(Braces) >= 0)
        {
            findings.Add(Rule.Lists, operation.PathKey, $"The path {operation.Path} has braces that enclose no name of a parameter.");
        }

        HashSet<string> placeholders = [.. PathTemplate.Placeholders(operation.Path)];
        DocumentNode[] parameters = [.. operation.Parameters.Where(parameter => parameter.Text("in") == "path")];
        foreach (string name in placeholders.Where(name => parameters.All(parameter => parameter.Text("name") != name)))
        {
            findings.Add(Rule.Lists, operation.Key, $"The path {operation.Path} has '{{{name}}}', but there is no parameter '{name}' in path.");
        }

        foreach (DocumentNode parameter in parameters.Where(parameter => !placeholders.Contains(parameter.Text("name") ?? "")))
        {
            string? name = parameter.Text("name");
            findings.Add(Rule.Lists, parameter["name"] ?? parameter, $"The parameter '{name}' is in path, but the path {operation.Path} has no '{{{name}}}'.");
        }
    }
}

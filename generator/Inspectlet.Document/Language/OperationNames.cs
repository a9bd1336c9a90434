namespace Inspectlet.Document.Declarations;

/// <summary>
/// Names the operations. One that has no id has its method and path for one. Where two would be the same method, the later
/// one is named by its HTTP method too, and if need be by its path.
/// </summary>
internal static class OperationNames
{
    public static IEnumerable<(OperationPart Operation, string Id, string MethodName)> Of(ApiDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (OperationPart operation in document.Operations)
        {
            string id = operation.Node.Text("operationId") is { Length: > 0 } given ? given : CSharpName.OfRoute(operation.Method, operation.Path);
            string[] candidates =
            [
                CSharpName.OfMethod(id, operation.Node.Text(Extension.Name)),
                CSharpName.OfMethod($"{id} {operation.Method}", given: null),
                CSharpName.OfMethod($"{id} {CSharpName.OfRoute(operation.Method, operation.Path)}", given: null),
            ];
            yield return (operation, id, candidates.FirstOrDefault(taken.Add) ?? candidates[0]);
        }
    }
}

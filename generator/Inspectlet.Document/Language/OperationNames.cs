namespace Inspectlet.Document.Language;

/// <summary>
/// Names the operations. One that has no id has its method and path for one. Where two would be the same method, the later
/// one is named by its HTTP method too, and if need be by its path.
/// </summary>
internal static class OperationNames
{
    /// <summary>The names of all operations, in the document's order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="clientName">The name of the client class; null where it is not known.</param>
    public static IEnumerable<NamedOperation> Of(ApiDocument document, string? clientName)
    {
        // No member is called like its type.
        var scope = new NameScope(clientName is null ? [] : [clientName]);
        foreach (OperationPart operation in document.Operations)
        {
            string route = CSharpName.OfRoute(operation.Method, operation.Path);
            string id = operation.Node.Text("operationId") is { Length: > 0 } own ? own : route;
            string? given = CSharpName.GivenTo(operation.Node);
            ChosenName name = ChosenName.From(
                scope,
                given is null ? null : given + "Async",
                id,
                CSharpName.WhyNone,
                CSharpName.OfMethod(id),
                CSharpName.OfMethod($"{id} {operation.Method}"),
                CSharpName.OfMethod($"{id} {route}"),
                CSharpName.OfMethod($"{id} {route} {CSharpName.HashOf(operation.Path)[..8]}"));
            yield return new NamedOperation(operation, id, name);
        }
    }
}

/// <summary>An operation, its id, and the name of its method.</summary>
internal sealed record NamedOperation(OperationPart Operation, string Id, ChosenName Method);

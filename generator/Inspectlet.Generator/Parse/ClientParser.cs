namespace ApiContract.Generator.Parse;

/// <summary>Parses the declaration of a client.</summary>
internal static class ClientParser
{
    public static Parsed<ClientSpec> Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        if (!TypeChecks.CanBeCompleted(type, diagnostics))
        {
            return new Parsed<ClientSpec>(null, diagnostics);
        }

        if (!type.GetMembers("SendAsync").OfType<IMethodSymbol>().Any(m => m.TypeParameters.Length == 1))
        {
            diagnostics.Add(Descriptors.TransportMissing, type, type.Name);
        }

        var operations = new List<OperationSpec>();
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(m => m.Has("ApiOperation")))
        {
            cancellation.ThrowIfCancellationRequested();
            if (OperationParser.Parse(method, diagnostics, cancellation) is { } operation)
            {
                operations.Add(operation);
            }
        }

        return new Parsed<ClientSpec>(new ClientSpec(TypeChecks.NamespaceOf(type), type.Name, new(operations)), diagnostics);
    }
}

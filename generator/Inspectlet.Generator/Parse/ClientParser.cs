namespace ApiContract.Generator.Parse;

/// <summary>Parses the declaration of a client.</summary>
internal static class ClientParser
{
    public static Parsed<ClientSpec> Parse(INamedTypeSymbol type, CancellationToken cancellation) =>
        Parsed<ClientSpec>.From(type, diagnostics => Parse(type, diagnostics, cancellation));

    private static ClientSpec Parse(INamedTypeSymbol type, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (!type.GetMembers("SendAsync").OfType<IMethodSymbol>().Any(m => m.TypeParameters.Length == 1))
        {
            diagnostics.Add(Descriptors.TransportMissing, type, type.Name);
        }

        IEnumerable<ISymbol> extensions = type.ContainingNamespace.GetTypeMembers(type.Name + "Extensions").SelectMany(t => t.GetMembers());
        var operations = type.GetMembers().Concat(extensions).OfType<IMethodSymbol>()
            .Where(m => m.Has("ApiOperation"))
            .Select(m => OperationParser.Parse(m, type, diagnostics, cancellation))
            .OfType<OperationSpec>();
        return new ClientSpec(TypeChecks.NamespaceOf(type), type.Name, new(operations));
    }
}

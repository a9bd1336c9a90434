namespace ApiContract.Generator.Parse;

/// <summary>Parses the declaration of a client. An operation that cannot be implemented is refused alone.</summary>
internal static class ClientParser
{
    public static Parsed<ClientSpec> Parse(INamedTypeSymbol type, CancellationToken cancellation) =>
        Parsed<ClientSpec>.From(type, diagnostics => Parse(type, diagnostics, cancellation), isDivisible: true);

    private static ClientSpec Parse(INamedTypeSymbol type, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        bool canSend = type.GetMembers("SendAsync").OfType<IMethodSymbol>().Any(m => m.TypeParameters.Length == 1);
        if (!canSend)
        {
            diagnostics.Add(Descriptors.TransportMissing, type, type.Name);
        }

        IEnumerable<ISymbol> extensions = type.ContainingNamespace.GetTypeMembers(type.Name + "Extensions").SelectMany(t => t.GetMembers());
        var operations = new List<OperationSpec>();
        var refused = new List<MethodSpec>();
        foreach (IMethodSymbol method in type.GetMembers().Concat(extensions).OfType<IMethodSymbol>().Where(m => m.Has("ApiOperation")))
        {
            var own = new DiagnosticBag();
            OperationSpec? operation = own.Try(LocationSpec.Of(method), method.Name, () => OperationParser.Parse(method, type, own, cancellation));
            diagnostics.Add(own);
            if (canSend && own.IsEmpty && operation is not null)
            {
                operations.Add(operation);
            }
            else if (CanHaveBody(method))
            {
                refused.Add(HeadOf(method));
            }
        }

        return new ClientSpec(TypeChecks.NamespaceOf(type), type.Name, new(operations), new(refused));
    }

    // What is declared in another way is an error of the compiler's anyway.
    private static bool CanHaveBody(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null, IsGenericMethod: false }
        && method.IsStatic == method.IsExtensionMethod
        && method.Parameters.All(p => p.Name.Length > 0 && p.RefKind == RefKind.None);

    private static MethodSpec HeadOf(IMethodSymbol method) => new(
        method.Name,
        method.ReturnType.ToDisplayString(ShapeParser.NullableName),
        SyntaxFacts.GetText(method.DeclaredAccessibility),
        method.IsExtensionMethod,
        new(method.Parameters.Select(p => (p.Type.ToDisplayString(ShapeParser.NullableName), p.Name))));
}

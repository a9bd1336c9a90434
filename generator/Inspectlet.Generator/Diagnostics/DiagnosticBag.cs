namespace ApiContract.Generator.Diagnostics;

/// <summary>Collects everything that is wrong with a declaration, so that all of it is reported at once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticSpec> _diagnostics = [];

    public bool IsEmpty => _diagnostics.Count == 0;

    public void Add(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticSpec(descriptor, LocationSpec.Of(symbol), new(arguments)));

    public void Refuse(IMethodSymbol operation, string reason) => Add(Descriptors.OperationNotSupported, operation, operation.Name, reason);

    public void Refuse(IParameterSymbol parameter, string reason) =>
        Add(Descriptors.ParameterNotSupported, parameter, parameter.Name, parameter.ContainingSymbol.Name, reason);

    public EquatableArray<DiagnosticSpec> ToArray() => new(_diagnostics);
}

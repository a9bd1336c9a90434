namespace ApiContract.Generator.Diagnostics;

/// <summary>Collects everything that is wrong with a declaration, so that all of it is reported at once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticSpec> _diagnostics = [];

    public bool IsEmpty => _diagnostics.Count == 0;

    public void Add(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments) => Add(descriptor, LocationSpec.Of(symbol), arguments);

    public void Add(DiagnosticBag others) => _diagnostics.AddRange(others._diagnostics);

    public void Refuse(IMethodSymbol operation, string reason) => Add(Descriptors.OperationNotSupported, operation, operation.Name, reason);

    public void Refuse(IParameterSymbol parameter, string reason) =>
        Add(Descriptors.ParameterNotSupported, parameter, parameter.Name, parameter.ContainingSymbol.Name, reason);

    /// <summary>
    /// Runs a part of the generator. What it throws is a fault of the generator, and no compiler error says where that came
    /// from: it is told like anything else, and the result is null.
    /// </summary>
    public T? Try<T>(LocationSpec place, string name, Func<T?> run)
        where T : class
    {
        try
        {
            return run();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Add(Descriptors.GeneratorFailed, place, name, exception.GetType().Name, exception.Message.Replace("\r", "").Replace('\n', ' '));
            return null;
        }
    }

    public EquatableArray<DiagnosticSpec> ToArray() => new(_diagnostics);

    private void Add(DiagnosticDescriptor descriptor, LocationSpec place, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticSpec(descriptor, place, new(arguments)));
}

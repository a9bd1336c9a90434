namespace ApiContract.Generator.Parse;

/// <summary>The result of parsing a declaration: a spec, or the reasons why there is none.</summary>
internal sealed record Parsed<T>(T? Spec, EquatableArray<DiagnosticSpec> Diagnostics)
    where T : class
{
    /// <summary>Drops the spec if anything is wrong: half a type would only add errors that hide the cause.</summary>
    public static Parsed<T> From(INamedTypeSymbol type, Func<DiagnosticBag, T> parse)
    {
        var diagnostics = new DiagnosticBag();
        T? spec = TypeChecks.CanBeCompleted(type, diagnostics) ? parse(diagnostics) : null;
        return new(diagnostics.IsEmpty ? spec : null, diagnostics.ToArray());
    }
}

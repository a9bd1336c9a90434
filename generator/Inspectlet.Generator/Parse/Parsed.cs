namespace ApiContract.Generator.Parse;

/// <summary>The result of parsing a declaration: a spec, or the reasons why there is none.</summary>
/// <param name="Spec">The spec; null for none.</param>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Place">Where the type is declared. It does not count when two results are compared: lines above a type move.</param>
internal sealed record Parsed<T>(T? Spec, EquatableArray<DiagnosticSpec> Diagnostics, LocationSpec Place)
    where T : class
{
    /// <summary>Drops the spec if anything is wrong: half a type would only add errors that hide the cause.</summary>
    /// <param name="type">The declared type.</param>
    /// <param name="parse">Parses it.</param>
    /// <param name="isDivisible">Whether the spec is kept all the same, because it has only what is right.</param>
    public static Parsed<T> From(INamedTypeSymbol type, Func<DiagnosticBag, T> parse, bool isDivisible = false)
    {
        var diagnostics = new DiagnosticBag();
        T? spec = TypeChecks.CanBeCompleted(type, diagnostics) ? diagnostics.Try(LocationSpec.Of(type), type.Name, () => parse(diagnostics)) : null;
        return new(isDivisible || diagnostics.IsEmpty ? spec : null, diagnostics.ToArray(), LocationSpec.Of(type));
    }

    public bool Equals(Parsed<T>? other) => other is not null && EqualityComparer<T?>.Default.Equals(Spec, other.Spec) && Diagnostics.Equals(other.Diagnostics);

    public override int GetHashCode() => Spec?.GetHashCode() ?? 0;
}

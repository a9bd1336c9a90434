using System.Collections.Generic;
using ApiContract.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiContract.Generator.Parse;

/// <summary>Collects what is wrong with a declaration, so that all of it is told at once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticSpec> _diagnostics = [];

    public void Add(DiagnosticDescriptor descriptor, ISymbol place, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticSpec(descriptor, LocationSpec.Of(place), new(arguments)));

    /// <summary>The spec, unless something is wrong: half a type would only add errors that hide the cause.</summary>
    public Parsed<T> Conclude<T>(T? spec)
        where T : class => new(_diagnostics.Count == 0 ? spec : null, new(_diagnostics));
}

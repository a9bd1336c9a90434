using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers;

/// <summary>The SDK as a compilation refers to it, and what the analyzers share about the compilation.</summary>
internal sealed class SdkTypes
{
    private const string Namespace = "Inspectlet";

    private static readonly ConditionalWeakTable<Compilation, SdkTypes> Found = new();

    private SdkTypes(Compilation compilation)
    {
        // By the name of its assembly: to look for a type would read all that the compilation refers to.
        Assembly = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly).FirstOrDefault(static assembly => assembly.Name == Namespace);
    }

    private IAssemblySymbol? Assembly { get; }

    /// <summary>The SDK; null if the compilation does not refer to it.</summary>
    public static SdkTypes? In(Compilation compilation) =>
        Found.GetValue(compilation, static compilation => new SdkTypes(compilation)) is { Assembly: not null } sdk ? sdk : null;

    /// <summary>The name of a type of the SDK; null for any other type.</summary>
    public string? NameOf(ITypeSymbol? type) =>
        NameWithin(Namespace, type) is { } name && SymbolEqualityComparer.Default.Equals(type!.ContainingAssembly, Assembly) ? name : null;

    /// <summary>The name of a type of the namespace System; null for any other type.</summary>
    public static string? NameInSystem(ITypeSymbol? type) => NameWithin(nameof(System), type);

    public bool IsSearch(ITypeSymbol? type) => NameOf(type) == nameof(SessionSearch);

    // Compares names alone: to write down a type takes longer than all else that is asked of it.
    private static string? NameWithin(string name, ITypeSymbol? type) =>
        type is { ContainingType: null, ContainingNamespace: { ContainingNamespace.IsGlobalNamespace: true } within } && within.Name == name ? type.Name : null;
}

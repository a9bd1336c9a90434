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
        Assembly = compilation.GetTypeByMetadataName("Inspectlet.SessionSearch")?.ContainingAssembly;
    }

    private IAssemblySymbol? Assembly { get; }

    /// <summary>The SDK; null if the compilation does not refer to it.</summary>
    public static SdkTypes? In(Compilation compilation) =>
        Found.GetValue(compilation, static compilation => new SdkTypes(compilation)) is { Assembly: not null } sdk ? sdk : null;

    /// <summary>The name of a type of the SDK; null for any other type.</summary>
    public string? NameOf(ITypeSymbol? type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Assembly)
            ? type.Name
            : null;

    public bool IsSearch(ITypeSymbol? type) => NameOf(type) == nameof(SessionSearch);
}

using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers;

/// <summary>The SDK, as a compilation refers to it.</summary>
internal sealed class SdkTypes
{
    private const string Namespace = "Inspectlet";

    private readonly INamespaceSymbol _namespace;

    private SdkTypes(INamespaceSymbol within) => _namespace = within;

    /// <summary>The SDK; null if the compilation does not refer to it.</summary>
    public static SdkTypes? In(Compilation compilation)
    {
        // By the name of its assembly: to look for a type would read all that the compilation refers to.
        IAssemblySymbol? assembly = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly).FirstOrDefault(static assembly => assembly.Name == Namespace);
        return assembly?.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(static within => within.Name == Namespace) is { } within ? new SdkTypes(within) : null;
    }

    /// <summary>The name of a type of the SDK; null for any other type.</summary>
    public string? NameOf(ITypeSymbol? type) =>
        type is { ContainingType: null } && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, _namespace) ? type.Name : null;

    /// <summary>The name of a type of the namespace System; null for any other type.</summary>
    public static string? NameInSystem(ITypeSymbol? type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } ? type.Name : null;

    public bool IsSearch(ITypeSymbol? type) => NameOf(type) == nameof(SessionSearch);
}

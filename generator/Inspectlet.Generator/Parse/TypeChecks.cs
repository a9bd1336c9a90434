using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiContract.Generator.Parse;

/// <summary>Checks that a declared type can be completed.</summary>
internal static class TypeChecks
{
    // Collected once for each namespace of a compilation: once for each type would take too long.
    private static readonly ConditionalWeakTable<INamespaceSymbol, ILookup<string, string>> NamesByNamespace = new();

    private static readonly string[] Declarations = ["ApiModel", "ApiEnum", "ApiClient"];

    public static bool CanBeCompleted(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        string? reason = type switch
        {
            { ContainingType: not null } => "is nested in another type",
            { IsGenericType: true } => "is generic",
            { IsFileLocal: true } => "is local to its file",
            _ when !IsPartial(type) => "is not partial",
            _ when Declarations.Count(type.Has) > 1 => "is declared as two things",
            _ when FindNameDifferingInCase(type) is { } other => $"differs from '{other}' in case alone",
            _ => null,
        };
        if (reason is null)
        {
            return true;
        }

        diagnostics.Add(Descriptors.TypeNotSupported, type, type.Name, reason);
        return false;
    }

    public static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } @namespace ? @namespace.ToDisplayString() : "";

    // The names of generated files must differ in more than case.
    private static string? FindNameDifferingInCase(INamedTypeSymbol type) =>
        NamesByNamespace.GetValue(type.ContainingNamespace, NamesIn)[type.Name].FirstOrDefault(name => name != type.Name);

    private static ILookup<string, string> NamesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().Select(type => type.Name).ToLookup(name => name, StringComparer.OrdinalIgnoreCase);

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(r => r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}

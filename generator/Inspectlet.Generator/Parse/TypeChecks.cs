using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiContract.Generator.Parse;

/// <summary>What every declared type has to be.</summary>
internal static class TypeChecks
{
    public static bool CanBeCompleted(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        string? reason = type switch
        {
            { ContainingType: not null } => "is nested in another type",
            { IsGenericType: true } => "is generic",
            { IsFileLocal: true } => "is local to its file",
            _ when !IsPartial(type) => "is not partial",
            _ => null,
        };
        if (reason is null)
        {
            return true;
        }

        diagnostics.Add(Diagnostics.TypeNotSupported, type, type.Name, reason);
        return false;
    }

    public static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } @namespace ? @namespace.ToDisplayString() : "";

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(r => r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}

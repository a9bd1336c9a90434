using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiContract.Generator.Parse;

/// <summary>What every declared type has to be.</summary>
internal static class TypeChecks
{
    // Of each namespace as one compilation has it, since to look through all of its types for each of them would take too long.
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
            _ when FindTwin(type) is { } twin => $"differs from '{twin}' in case alone",
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

    /// <summary>The type's name, as it has to stand in C#.</summary>
    public static string NameOf(INamedTypeSymbol type) =>
        SyntaxFacts.GetKeywordKind(type.Name) == SyntaxKind.None ? type.Name : "@" + type.Name;

    // The files that a generator adds are told apart without regard to case.
    private static string? FindTwin(INamedTypeSymbol type) => NamesByNamespace
        .GetValue(type.ContainingNamespace, static space => space.GetTypeMembers().Select(t => t.Name).ToLookup(name => name, StringComparer.OrdinalIgnoreCase))[type.Name]
        .FirstOrDefault(name => name != type.Name);

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(r => r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}

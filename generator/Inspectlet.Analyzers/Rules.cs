using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers;

/// <summary>Every rule. <c>docs/analyzers</c> has a page for each.</summary>
internal static class Rules
{
    private const string Searches = "Inspectlet.Searches";

    public static readonly DiagnosticDescriptor Country = Warning("INSP003", Searches,
        "The country is no ISO 3166-1 code",
        "'{0}' is no country code of ISO 3166-1{1}");

    /// <summary>Those for which a diagnostic may carry an edit.</summary>
    public static IEnumerable<DiagnosticDescriptor> Fixable => [Country];

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message) => Create(id, category, DiagnosticSeverity.Warning, title, message);

    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string title, string message) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: $"{HelpAddress.Folder}{id}.md");
}

using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers;

/// <summary>Every rule. <c>docs/analyzers</c> has a page for each.</summary>
internal static class Rules
{
    private const string Searches = "Inspectlet.Searches";
    private const string Security = "Inspectlet.Security";
    private const string Calls = "Inspectlet.Calls";

    public static readonly DiagnosticDescriptor Bounds = Warning("INSP001", Searches,
        "The value is outside the API's bounds",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor Overwritten = Warning("INSP002", Searches,
        "The condition is overwritten by a later one",
        "'{0}' has no effect: '{1}' after it overwrites it");

    public static readonly DiagnosticDescriptor Country = Warning("INSP003", Searches,
        "The country is no ISO 3166-1 code",
        "'{0}' is no country code of ISO 3166-1{1}");

    public static readonly DiagnosticDescriptor KnownValue = Warning("INSP004", Searches,
        "The value is a known one",
        "'{0}' is the known value '{1}'");

    public static readonly DiagnosticDescriptor PageUrl = Warning("INSP005", Searches,
        "The URL does not suit its operator",
        "{0}");

    public static readonly DiagnosticDescriptor Dropped = Warning("INSP006", Searches,
        "The search is dropped",
        "'{0}' changes no search: it returns a new one, which is dropped here");

    public static readonly DiagnosticDescriptor Token = Warning("INSP007", Security,
        "An API token stands in the source",
        "An API token does not belong in source: read it from configuration ('Inspectlet:ApiToken'), such as user secrets or an environment variable");

    public static readonly DiagnosticDescriptor Paging = Warning("INSP008", Calls,
        "The search is fetched in another way than it is used",
        "{0}");

    public static readonly DiagnosticDescriptor Lifetime = Warning("INSP009", Calls,
        "The client does not live as long as it should",
        "{0}");

    public static readonly DiagnosticDescriptor Sentence = Create("INSP010", Searches, DiagnosticSeverity.Info,
        "What the search finds",
        "{0}");

    public static readonly DiagnosticDescriptor Disclosure = Warning("INSP011", Security,
        "A watch link or a visitor's data goes into a log or an exception",
        "{0} does not belong in {1}");

    /// <summary>Those for which a diagnostic may carry an edit.</summary>
    public static IEnumerable<DiagnosticDescriptor> Fixable => [Bounds, Overwritten, Country, KnownValue, PageUrl, Dropped, Paging];

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message) => Create(id, category, DiagnosticSeverity.Warning, title, message);

    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string title, string message) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: $"{HelpAddress.Folder}{id}.md");
}

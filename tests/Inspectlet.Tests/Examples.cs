namespace Inspectlet.Tests;

/// <summary>The documented responses, as they stand beside the document.</summary>
internal static class Examples
{
    public static string ListWebsites { get; } = Read("listWebsites.200.json");

    public static string SearchSessions { get; } = Read("searchSessions.200.json");

    public static string SearchSessionsObserved { get; } = Read("searchSessions.200.observed.json");

    public static string GetSession { get; } = Read("getSession.200.json");

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", name));
}

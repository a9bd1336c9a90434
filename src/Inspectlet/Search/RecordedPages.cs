namespace Inspectlet.Search;

/// <summary>The pages of a recording that a condition looks at, by number from 0; null past the last. A page without a URL is empty.</summary>
internal static class RecordedPages
{
    public static string? Start(Session session, int number) =>
        number > 0 ? null : FirstOf(session.LandingPage, session.Pages.Count > 0 ? session.Pages[0].Url : null);

    public static string? Exit(Session session, int number) =>
        number > 0 ? null : FirstOf(session.ExitPage, session.Pages.Count > 0 ? session.Pages[^1].Url : null);

    public static string? Any(Session session, int number)
    {
        int pages = session.Pages.Count;
        return number == 0 ? session.LandingPage ?? ""
            : number <= pages ? session.Pages[number - 1].Url ?? ""
            : number == pages + 1 ? session.ExitPage ?? ""
            : null;
    }

    private static string FirstOf(string? first, string? second) => string.IsNullOrEmpty(first) ? second ?? "" : first;
}

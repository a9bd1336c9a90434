namespace Inspectlet.Cli.Input;

/// <summary>How the URL of a page is compared, by the names that the command line has for it.</summary>
internal static class PageComparisons
{
    public static IReadOnlyDictionary<string, Func<string, PageUrl>> All { get; } = new Dictionary<string, Func<string, PageUrl>>(StringComparer.Ordinal)
    {
        ["is"] = PageUrl.Is,
        ["begins-with"] = PageUrl.BeginsWith,
        ["contains"] = PageUrl.Contains,
        ["matches"] = PageUrl.MatchesPattern,
        ["is-not"] = PageUrl.IsNot,
        ["does-not-begin-with"] = PageUrl.DoesNotBeginWith,
        ["does-not-contain"] = PageUrl.DoesNotContain,
    };
}

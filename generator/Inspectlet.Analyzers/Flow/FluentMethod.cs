namespace Inspectlet.Analyzers.Flow;

/// <summary>A method that adds a condition to a search.</summary>
/// <param name="apply">What it does, by the code of the SDK itself.</param>
/// <param name="members">The members of the search that its parameters become, in their order; none for parameters that become none as they are.</param>
internal sealed class FluentMethod(Func<SessionSearch, object?[], SessionSearch> apply, params string[] members)
{
    private static readonly Dictionary<string, FluentMethod> All = new()
    {
        ["Between"] = new((search, given) => search.Between((DateTimeOffset)given[0]!, (DateTimeOffset)given[1]!), "Start", "End"),
        ["ExitingAt"] = new((search, given) => search.ExitingAt((PageUrl)given[0]!), "ExitPage"),
        ["FromCountry"] = new((search, given) => search.FromCountry((string)given[0]!), "Country"),
        ["FromIpAddress"] = new((search, given) => search.FromIpAddress((string)given[0]!), "IpAddress"),
        ["FromTrafficSource"] = new((search, given) => search.FromTrafficSource((string)given[0]!), "TrafficSource"),
        ["Last30Days"] = new((search, _) => search.Last30Days()),
        ["LastWeek"] = new((search, _) => search.LastWeek()),
        ["MatchingAllTags"] = new((search, _) => search.MatchingAllTags()),
        ["MatchingAnyTag"] = new((search, _) => search.MatchingAnyTag()),
        ["NamedVisitor"] = new((search, given) => search.NamedVisitor((string)given[0]!), "DisplayName"),
        ["NewVisitors"] = new((search, _) => search.NewVisitors()),
        ["OnDevice"] = new((search, given) => search.OnDevice((DeviceType)given[0]!), "Device"),
        ["ReturningVisitors"] = new((search, _) => search.ReturningVisitors()),
        ["StarredOnly"] = new((search, _) => search.StarredOnly()),
        ["StartingAt"] = new((search, given) => search.StartingAt((PageUrl)given[0]!), "StartPage"),
        ["UsingBrowser"] = new((search, given) => search.UsingBrowser((Browser)given[0]!), "Browser"),
        ["Visiting"] = new((search, given) => search.Visiting((PageUrl)given[0]!), "VisitedPage"),
        ["WithDuration"] = new((search, given) => search.WithDuration((TimeSpan?)given[0], (TimeSpan?)given[1]), "MinDuration", "MaxDuration"),
        ["WithPageCount"] = new((search, given) => search.WithPageCount((int?)given[0], (int?)given[1]), "MinPageCount", "MaxPageCount"),
        ["WithTag"] = new((search, given) => given.Length == 1 ? search.WithTag((string)given[0]!)
            : given[1] is bool flag ? search.WithTag((string)given[0]!, flag)
            : search.WithTag((string)given[0]!, (string)given[1]!)),
    };

    public IReadOnlyList<string> Members => members;

    /// <summary>The method of a name; null if the search has none of it.</summary>
    public static FluentMethod? Named(string name) => All.TryGetValue(name, out FluentMethod? method) ? method : null;

    /// <exception cref="ArgumentException">The SDK refuses what is given.</exception>
    public SessionSearch Apply(SessionSearch search, object?[] given) => apply(search, given);
}

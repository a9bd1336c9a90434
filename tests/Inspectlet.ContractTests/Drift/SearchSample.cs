namespace Inspectlet.ContractTests.Drift;

/// <summary>A search that is made of a recording's own values, to find it and the like.</summary>
/// <param name="Condition">What is asked for, by the condition's name and never by a value: <c>StartPage (beginswith)</c>.</param>
/// <param name="Search">The search.</param>
internal sealed record SearchSample(string Condition, SessionSearch Search)
{
    private const int EachTimes = 2;

    // For each condition, and for what is assumed of it: the search that a recording gives, if it gives one.
    private static readonly (string Condition, Func<Session, SessionSearch?> Make)[] Makers =
    [
        ("DisplayName", s => Text(s.DisplayName) is { } name ? SessionSearch.All.NamedVisitor(name) : null),
        ("DisplayName (in capitals)", s => Text(s.DisplayName) is { } name ? SessionSearch.All.NamedVisitor(name.ToUpperInvariant()) : null),
        ("Country", s => Text(s.Country) is { } country ? SessionSearch.All with { Country = country } : null),
        ("Visitors", s => s.IsNewVisitor switch { true => SessionSearch.All.NewVisitors(), false => SessionSearch.All.ReturningVisitors(), null => null }),
        ("Tags", s => Named(s).FirstOrDefault() is { } tag ? SessionSearch.All.WithTag(tag.Name!) : null),
        ("Tags (with a text)", s => Named(s).FirstOrDefault(t => Text(t.Value) is not null) is { } tag ? SessionSearch.All.WithTag(tag.Name!, tag.Value!) : null),
        ("Tags (true)", s => Named(s).FirstOrDefault(t => t.Value is "1" or "true") is { } tag ? SessionSearch.All.WithTag(tag.Name!, true) : null),
        ("Tags (false)", s => Named(s).FirstOrDefault(t => t.Value is "0" or "false") is { } tag ? SessionSearch.All.WithTag(tag.Name!, false) : null),
        ("Tags (and)", s => Named(s).DistinctBy(t => t.Name).ToArray() is [{ } one, { } other, ..] ? SessionSearch.All.WithTag(one.Name!).WithTag(other.Name!) : null),
        ("Tags (or)", s => Named(s).FirstOrDefault() is { } tag ? SessionSearch.All.WithTag(tag.Name!).WithTag("a tag that no recording bears").MatchingAnyTag() : null),
        ("IpAddress", s => Text(s.IpAddress) is { } address ? SessionSearch.All.FromIpAddress(address) : null),
        ("ShowStarredOnly", s => s.IsStarred is true ? SessionSearch.All.StarredOnly() : null),
        ("Browser", s => s.Browser is { } browser && Browser.KnownValues.Contains(browser) ? SessionSearch.All.UsingBrowser(browser) : null),
        ("Device", s => s.DeviceType == DeviceType.Phone || s.DeviceType == DeviceType.Desktop ? SessionSearch.All.OnDevice(s.DeviceType.Value) : null),
        ("Device (all)", _ => SessionSearch.All.OnDevice(DeviceType.All)),
        ("DateRange (week)", _ => SessionSearch.All.LastWeek()),
        ("DateRange (30days)", _ => SessionSearch.All.Last30Days()),
        ("DateRange (custom)", s => s.StartedAt is { } time && time > DateTimeOffset.UnixEpoch ? SessionSearch.All.Between(time, time) : null),
        ("PageCount", s => s.PageCount is { } count and >= 0 ? SessionSearch.All.WithPageCount(count, count) : null),
        ("Duration", s => s.Duration is { } length ? SessionSearch.All.WithDuration(WholeSeconds(length), WholeSeconds(length) + TimeSpan.FromSeconds(1)) : null),
        ("StartPage (is)", s => Plain(s.LandingPage) is { } url ? SessionSearch.All.StartingAt(PageUrl.Is(url)) : null),
        ("StartPage (is, with its scheme)", s => Plain(s.LandingPage) is not null ? SessionSearch.All.StartingAt(PageUrl.Is(s.LandingPage!)) : null),
        ("StartPage (is, in capitals)", s => Plain(s.LandingPage) is { } url ? SessionSearch.All.StartingAt(PageUrl.Is(url.ToUpperInvariant())) : null),
        ("StartPage (notis)", s => Plain(s.ExitPage) is { } url ? SessionSearch.All.StartingAt(PageUrl.IsNot(url)) : null),
        ("VisitedPage (beginswith)", s => Plain(LastVisited(s)) is { } url ? SessionSearch.All.Visiting(PageUrl.BeginsWith(Folder(url))) : null),
        ("VisitedPage (notbeginswith)", s => Plain(LastVisited(s)) is { } url ? SessionSearch.All.Visiting(PageUrl.DoesNotBeginWith(Folder(url))) : null),
        ("VisitedPage (patternmatch)", s => Path(LastVisited(s)) is { } path ? SessionSearch.All.Visiting(PageUrl.MatchesPattern("*" + path)) : null),
        ("ExitPage (contains)", s => Path(s.ExitPage) is { } path ? SessionSearch.All.ExitingAt(PageUrl.Contains(path)) : null),
        ("ExitPage (notcontains)", s => Path(s.LandingPage) is { } path ? SessionSearch.All.ExitingAt(PageUrl.DoesNotContain(path)) : null),
        ("TrafficSource", s => Text(s.Referrer?.Source) is { } source ? SessionSearch.All.FromTrafficSource(source) : null),
    ];

    /// <summary>Makes one or two searches of each kind, if the recordings have what is asked for.</summary>
    /// <param name="sessions">The recordings.</param>
    public static IEnumerable<SearchSample> Of(IReadOnlyList<Session> sessions) => Makers.SelectMany(maker =>
        sessions.Select(maker.Make).OfType<SessionSearch>().Distinct().Take(EachTimes).Select(search => new SearchSample(maker.Condition, search)));

    private static string? LastVisited(Session session) => session.Pages is [.., { Url: { } url }] ? url : null;

    private static IEnumerable<Tag> Named(Session session) => session.Tags.Where(tag => Text(tag.Name) is not null);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static TimeSpan WholeSeconds(TimeSpan length) => TimeSpan.FromSeconds(Math.Floor(length.TotalSeconds));

    /// <summary>The URL without its scheme. One with an asterisk is left out: it would be another question as a pattern.</summary>
    private static string? Plain(string? url) =>
        url?.Split("://") is [_, { Length: > 0 } rest, ..] && !url.Contains('*', StringComparison.Ordinal) ? rest : null;

    private static string Folder(string url) => url[..(url.LastIndexOf('/') + 1)] is { Length: > 0 } folder ? folder : url;

    // What stands behind the host, from the slash on: of a page at the root, that would be in every URL.
    private static string? Path(string? url) => Plain(url) is { } plain && plain.IndexOf('/', StringComparison.Ordinal) is > 0 and var start && start < plain.Length - 1 ? plain[start..] : null;
}

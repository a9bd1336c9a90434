namespace Inspectlet.Search;

/// <summary>Every kind of condition.</summary>
internal static class SearchConditions
{
    /// <summary>All kinds, in the order of the API reference.</summary>
    public static SearchCondition[] All { get; } =
    [
        new TextCondition(nameof(SessionSearch.DisplayName), s => s.DisplayName, r => r.DisplayName, s => s with { DisplayName = null }),
        new TextCondition(nameof(SessionSearch.Country), s => s.Country, r => r.Country, s => s with { Country = null }),
        new VisitorsCondition(),
        new TagsCondition(),
        new IpAddressCondition(),
        new StarredCondition(),
        new TextCondition(nameof(SessionSearch.Browser), s => s.Browser?.Value, r => r.Browser?.Value, s => s with { Browser = null }),
        new DeviceCondition(),
        new DateRangeCondition(),
        new RangeCondition<int>(
            nameof(Session.PageCount),
            s => s.MinPageCount,
            s => s.MaxPageCount,
            r => r.PageCount ?? (r.Pages.Count > 0 ? r.Pages.Count : null),
            SearchWords.PageBounds,
            SearchWords.Pages,
            s => s with { MinPageCount = null, MaxPageCount = null }),
        new RangeCondition<TimeSpan>(
            nameof(Session.Duration),
            s => s.MinDuration,
            s => s.MaxDuration,
            r => r.Duration,
            SearchWords.DurationBounds,
            SearchWords.Seconds,
            s => s with { MinDuration = null, MaxDuration = null }),
        new PageCondition(nameof(SessionSearch.StartPage), s => s.StartPage, RecordedPages.Start, s => s with { StartPage = null }),
        new PageCondition(nameof(SessionSearch.VisitedPage), s => s.VisitedPage, RecordedPages.Any, s => s with { VisitedPage = null }),
        new PageCondition(nameof(SessionSearch.ExitPage), s => s.ExitPage, RecordedPages.Exit, s => s with { ExitPage = null }),
        new TextCondition(nameof(SessionSearch.TrafficSource), s => s.TrafficSource, r => r.Referrer?.Source, s => s with { TrafficSource = null }),
    ];
}

namespace Inspectlet.Search;

/// <summary>The visit began within a span of time, whose bounds count as within. Times compare to the second, as they are sent.</summary>
internal sealed class DateRangeCondition() : SearchCondition(nameof(SessionSearch.DateRange))
{
    private const long Day = 24 * 60 * 60;

    private static readonly long FirstSecond = DateTimeOffset.MinValue.ToUnixTimeSeconds();

    public override bool IsSet(SessionSearch search) => search.DateRange is not null || search.CustomDateRange is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf)
    {
        if (!IsSet(search))
        {
            return true;
        }

        if (!TryGetBounds(search, asOf, out long? start, out long? end))
        {
            return false;
        }

        if (start is null && end is null)
        {
            return true;
        }

        return session.StartedAt?.ToUnixTimeSeconds() is { } startedAt
            && (start is not { } earliest || startedAt >= earliest)
            && (end is not { } latest || startedAt <= latest);
    }

    public override string Expected(SessionSearch search, long asOf)
    {
        if (!TryGetBounds(search, asOf, out long? start, out long? end))
        {
            return $"the time span {SearchWords.Quote(search.DateRange!.Value.Value)}, which this version does not know";
        }

        return SearchWords.Times(TimeOf(start), TimeOf(end)) ?? "any time";
    }

    public override string? Actual(SessionSearch search, Session session) => session.StartedAt is { } startedAt ? SearchWords.Time(startedAt) : null;

    public override SessionSearch Without(SessionSearch search) => search with { DateRange = null, CustomDateRange = null };

    // False for a span that a later version of the API may have brought. The bounds are Unix seconds.
    private static bool TryGetBounds(SessionSearch search, long asOf, out long? start, out long? end)
    {
        start = null;
        end = null;
        if (search.DateRange is not { } range)
        {
            return true;
        }

        if (range == DateRange.Custom)
        {
            start = search.CustomDateRange?.Start?.ToUnixTimeSeconds();
            end = search.CustomDateRange?.End?.ToUnixTimeSeconds();
            return true;
        }

        int days = range == DateRange.LastWeek ? 7
            : range == DateRange.Last30Days ? 30
            : 0;
        end = asOf;
        start = Math.Max(asOf - (days * Day), FirstSecond);
        return days > 0;
    }

    private static DateTimeOffset? TimeOf(long? unixSeconds) =>
        unixSeconds is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}

namespace Inspectlet;

/// <content>When the visit was, how long it took, and which pages it had.</content>
public sealed partial record SessionSearch
{
    /// <summary>Visits of the last week. Replaces any other span of time.</summary>
    /// <returns>The search with this condition.</returns>
    public SessionSearch LastWeek() => this with { DateRange = Inspectlet.DateRange.LastWeek, CustomDateRange = null };

    /// <summary>Visits of the last thirty days. Replaces any other span of time.</summary>
    /// <returns>The search with this condition.</returns>
    public SessionSearch Last30Days() => this with { DateRange = Inspectlet.DateRange.Last30Days, CustomDateRange = null };

    /// <summary>Visits between two points in time. Replaces any other span of time.</summary>
    /// <param name="from">The earliest time, to the second; a fraction of a second is dropped.</param>
    /// <param name="to">The latest time, to the second; a fraction of a second is dropped.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> lies before 1970, the API's first second.</exception>
    /// <exception cref="ArgumentException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    /// <example>
    /// <code>
    /// DateTimeOffset midnight = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
    /// SessionSearch ofOneDay = SessionSearch.All.Between(midnight, midnight.AddDays(1).AddSeconds(-1)); // both ends count
    /// </code>
    /// </example>
    public SessionSearch Between(DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, DateTimeOffset.UnixEpoch);
        if (to < from)
        {
            throw new ArgumentException("The latest time must not lie before the earliest.", nameof(to));
        }

        return this with
        {
            DateRange = Inspectlet.DateRange.Custom,
            CustomDateRange = new CustomDateRange { Start = ToTheSecond(from), End = ToTheSecond(to) },
        };
    }

    /// <summary>Visits of a number of pages.</summary>
    /// <param name="min">The least number, or null for no bound.</param>
    /// <param name="max">The greatest number, or null for no bound.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative.</exception>
    /// <exception cref="ArgumentException">There is no bound, or the greatest number is less than the least.</exception>
    /// <example>
    /// <code>
    /// SessionSearch ofThreeOrMore = SessionSearch.All.WithPageCount(min: 3);
    /// </code>
    /// </example>
    public SessionSearch WithPageCount(int? min = null, int? max = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min.GetValueOrDefault(), nameof(min));
        ArgumentOutOfRangeException.ThrowIfNegative(max.GetValueOrDefault(), nameof(max));
        CheckBounds(min, max);
        return this with { MinPageCount = min, MaxPageCount = max };
    }

    /// <summary>Visits of a length.</summary>
    /// <param name="min">The least length in whole seconds, or null for no bound.</param>
    /// <param name="max">The greatest length in whole seconds, or null for no bound.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative.</exception>
    /// <exception cref="ArgumentException">There is no bound, a bound has a fraction of a second, or the greatest length is less than the least.</exception>
    public SessionSearch WithDuration(TimeSpan? min = null, TimeSpan? max = null)
    {
        CheckDuration(min, nameof(min));
        CheckDuration(max, nameof(max));
        CheckBounds(min, max);
        return this with { MinDuration = min, MaxDuration = max };
    }

    /// <summary>Visits that began at a page.</summary>
    /// <param name="page">The condition on the page's URL.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public SessionSearch StartingAt(PageUrl page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return this with { StartPage = page };
    }

    /// <summary>Visits that came to a page at any time.</summary>
    /// <param name="page">The condition on the page's URL.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    /// <example>
    /// <code>
    /// SessionSearch search = SessionSearch.All.Visiting(PageUrl.BeginsWith("www.example.com/checkout/"));
    /// </code>
    /// </example>
    public SessionSearch Visiting(PageUrl page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return this with { VisitedPage = page };
    }

    /// <summary>Visits that ended at a page.</summary>
    /// <param name="page">The condition on the page's URL.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public SessionSearch ExitingAt(PageUrl page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return this with { ExitPage = page };
    }

    private static DateTimeOffset ToTheSecond(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private static void CheckDuration(TimeSpan? duration, string parameter)
    {
        if (duration is not { } given)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(given, TimeSpan.Zero, parameter);
        if (given.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw new ArgumentException("The API takes whole seconds.", parameter);
        }
    }

    private static void CheckBounds<T>(T? min, T? max)
        where T : struct, IComparable<T>
    {
        if (min is null && max is null)
        {
            throw new ArgumentException("There must be a least value, a greatest, or both.", nameof(min));
        }

        if (min is { } least && max is { } greatest && greatest.CompareTo(least) < 0)
        {
            throw new ArgumentException($"The greatest value ({greatest}) must not be less than the least ({least}).", nameof(max));
        }
    }
}

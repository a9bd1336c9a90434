namespace Inspectlet.Export.Planning;

/// <summary>What to ask the API for, to get all recordings of a window.</summary>
/// <remarks>
/// The API's reference does not say whether it compares a visit's start with the span, or whether any overlap is enough. So a margin on
/// either side is asked for, and what does not begin in the window is left to others.
/// </remarks>
internal static class WindowQuery
{
    private static readonly TimeSpan LeastMargin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostMargin = TimeSpan.FromHours(1);

    public static SessionSearch Of(SessionSearch search, ExportWindow window)
    {
        // What has no time at all is found by a span in which nobody visited, if by any.
        if (window.IsUndated)
        {
            return search.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(1));
        }

        TimeSpan margin = MarginOf(window);
        DateTimeOffset earliest = window.Start - margin;
        return search.Between(earliest < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : earliest, window.End + margin);
    }

    // In proportion, so that the small windows of a busy site do not fetch more of others than of their own.
    private static TimeSpan MarginOf(ExportWindow window)
    {
        TimeSpan quarter = window.Length / 4;
        return quarter < LeastMargin ? LeastMargin
            : quarter > MostMargin ? MostMargin
            : quarter;
    }
}

namespace Inspectlet.Export.Planning;

/// <summary>The span of an export, to the second: from a moment up to, but without, another.</summary>
internal readonly record struct ExportSpan(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>
    /// The span that options ask for at a moment. What would lie beyond the present day is left out; the present day is not cut at the
    /// moment, so that its window keeps its name as the day goes on.
    /// </summary>
    public static ExportSpan Of(SessionExportOptions options, DateTimeOffset now)
    {
        DateTimeOffset from = ToSecond(options.From);
        DateTimeOffset endOfDay = DayOf(now).AddDays(1);
        DateTimeOffset until = options.Until is { } asked && asked < endOfDay ? ToSecond(asked.AddTicks(TimeSpan.TicksPerSecond - 1)) : endOfDay;
        return new ExportSpan(from, until > from ? until : from);
    }

    public static DateTimeOffset DayOf(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>The days of the span, the first and the last cut to it, oldest first.</summary>
    public IEnumerable<ExportWindow> Days()
    {
        for (DateTimeOffset start = From; start < Until;)
        {
            DateTimeOffset next = DayOf(start).AddDays(1);
            DateTimeOffset end = next < Until ? next : Until;
            yield return new ExportWindow(start, end);
            start = end;
        }
    }

    private static DateTimeOffset ToSecond(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}

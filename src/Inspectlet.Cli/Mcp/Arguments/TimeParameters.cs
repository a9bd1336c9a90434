using System.Globalization;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>The parameters for when visits began: a span that is named, one that is counted back from now, or two times.</summary>
internal static class TimeParameters
{
    private const string TimeForm = "A date, or a time with or without an offset; UTC where it does not say.";

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static Parameter Period { get; } = new(
        "period", ParameterKind.Text, "When visits began, by UTC days; weeks begin on Monday. A weekday is its latest, today included. Not with last, from, to.")
    {
        Values = ["today", "yesterday", "this_week", "last_week", "this_month", "last_month", .. Weekdays],
    };

    public static Parameter Last { get; } = new(
        "last", ParameterKind.Text, "Visits that began in this span before now: minutes, hours, days or weeks. Not with period, from, to.")
    {
        Pattern = "^[1-9][0-9]{0,3}[mhdw]$",
        Examples = ["24h", "7d", "30d"],
    };

    public static Parameter From { get; } = new("from", ParameterKind.Text, $"Visits that began at this time or later. {TimeForm}") { Examples = ["2026-01-31", "2026-01-31T12:00+01:00"] };

    public static Parameter To { get; } = new(
        "to", ParameterKind.Text, $"Visits that began at this time or earlier; a date alone includes the whole day. {TimeForm}")
    { Examples = ["2026-01-31T12:00:30Z"] };

    public static IReadOnlyList<Parameter> All { get; } = [Period, Last, From, To];

    /// <summary>Limits a search to the span asked for.</summary>
    /// <exception cref="ToolException">The span is invalid, or there are several.</exception>
    public static SessionSearch AddTo(SessionSearch search, ToolArguments arguments, DateTimeOffset now)
    {
        string? period = arguments.Text(Period);
        string? last = arguments.Text(Last);
        bool hasTimes = arguments.Has(From) || arguments.Has(To);
        if ((period is null ? 0 : 1) + (last is null ? 0 : 1) + (hasTimes ? 1 : 0) > 1)
        {
            throw new ToolException("Give only one of period, last, and from with to.");
        }

        if (period is not null)
        {
            (DateTimeOffset start, DateTimeOffset end) = SpanOf(period, now);
            return search.Between(start, end);
        }

        if (last is not null)
        {
            return search.Between(Back(now, last.Trim().ToLowerInvariant()), now);
        }

        if (!hasTimes)
        {
            return search;
        }

        DateTimeOffset from = arguments.Text(From) is { } earliest ? TimeOf(From, earliest, isEnd: false) : DateTimeOffset.UnixEpoch;
        DateTimeOffset to = arguments.Text(To) is { } latest ? TimeOf(To, latest, isEnd: true) : now;
        return from <= to ? search.Between(from, to) : throw new ToolException("from must not lie after to, nor after now where there is no to.");
    }

    /// <summary>A moment: a date alone does not say which.</summary>
    /// <exception cref="ToolException">It is not a time.</exception>
    public static DateTimeOffset MomentOf(Parameter parameter, string text) => TimeText.TryParseMoment(text, out DateTimeOffset time) && time >= DateTimeOffset.UnixEpoch
        ? time
        : throw ToolArguments.Problem(parameter);

    private static DateTimeOffset TimeOf(Parameter parameter, string text, bool isEnd) =>
        TimeText.TryParse(text, isEnd, out DateTimeOffset time) && time >= DateTimeOffset.UnixEpoch ? time : throw ToolArguments.Problem(parameter);

    private static DateTimeOffset Back(DateTimeOffset now, string last)
    {
        if (!int.TryParse(last[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is 0 or > 9999)
        {
            throw ToolArguments.Problem(Last);
        }

        TimeSpan span = last[^1] switch
        {
            'm' => TimeSpan.FromMinutes((double)number),
            'h' => TimeSpan.FromHours((double)number),
            'd' => TimeSpan.FromDays((double)number),
            'w' => TimeSpan.FromDays(7d * number),
            _ => throw ToolArguments.Problem(Last),
        };
        return now - DateTimeOffset.UnixEpoch > span ? now - span : DateTimeOffset.UnixEpoch;
    }

    private static (DateTimeOffset Start, DateTimeOffset End) SpanOf(string period, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        DateTimeOffset monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        DateTimeOffset first = today.AddDays(1 - today.Day);
        return period switch
        {
            "today" => (today, now),
            "yesterday" => (today.AddDays(-1), TimeText.LastSecondOf(today.AddDays(-1))),
            "this_week" => (monday, now),
            "last_week" => (monday.AddDays(-7), TimeText.LastSecondOf(monday.AddDays(-1))),
            "this_month" => (first, now),
            "last_month" => (first.AddMonths(-1), TimeText.LastSecondOf(first.AddDays(-1))),
            _ => LatestDay(today, Array.IndexOf(Weekdays, period)),
        };
    }

    private static (DateTimeOffset Start, DateTimeOffset End) LatestDay(DateTimeOffset today, int weekday)
    {
        DateTimeOffset day = today.AddDays(-(((int)today.DayOfWeek - weekday + 7) % 7));
        return (day, TimeText.LastSecondOf(day));
    }
}

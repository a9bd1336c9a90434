using System.Globalization;
using Inspectlet.Search;

namespace Inspectlet.Finding;

/// <summary>Why a recording was found, or why none was, in words for people. They hold times and numbers alone.</summary>
internal static class FindingWords
{
    /// <summary>Why none, where the visitor has no recordings at all.</summary>
    public const string NoSuchVisitor =
        "The site has no recordings of a visitor of this name. Ask for another name, not for another time: it must be as the site passed it to Inspectlet.";

    /// <summary>How the visitor's newest recording lies to the moment, where it has no times.</summary>
    public const string Newest = "It is the visitor's newest, and has no times.";

    private const long Minute = 60;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    private const string OtherTime = "Ask for another time, not for another visitor.";

    /// <summary>Why this recording, and why this page.</summary>
    public static string Found(LocatedRecording found, int openCount, RecordingPage? page, long moment)
    {
        string recording = found.Distance > 0
            ? $"No recording was open at {Time(moment)}, but clocks may differ by up to {Span(NearRecordings.Tolerance)}. {Outside(found, moment)}"
            : $"The recording was open at {Time(moment)}: {Inside(found.Span, moment)}.";
        string others = openCount > 1 ? string.Create(CultureInfo.InvariantCulture, $" Of {openCount} that were open, it began last.") : "";
        return $"{recording}{others} {Page(found.Recording, page, moment)}";
    }

    /// <summary>Why none of the recordings around the moment.</summary>
    public static string NotFound(NearRecordings near, long moment)
    {
        string[] nearest =
        [
            near.Before is { } before ? $" The nearest before {Verb(before.Span)} {Span(before.Distance)} before." : "",
            near.After is { } after ? $" The nearest after began {Span(after.Distance)} after." : "",
        ];
        return $"No recording of this visitor was open at {Time(moment)}.{string.Concat(nearest)} {OtherTime}";
    }

    /// <summary>Why none, where the visitor has recordings at other times alone.</summary>
    public static string OnlyOthers(Session newest, long moment, TimeSpan margin)
    {
        string began = newest.StartedAt is { } startedAt ? $"; the newest began at {SearchWords.Time(startedAt)}" : "";
        return $"This visitor has no recording that began within {Span((long)margin.TotalSeconds)} of {Time(moment)}, but has others{began}. {OtherTime}";
    }

    /// <summary>How a recording that is not the one lies to the moment.</summary>
    public static string Candidate(LocatedRecording candidate, long moment) =>
        candidate.Distance > 0 ? Outside(candidate, moment) : $"It was open too: {Inside(candidate.Span, moment)}.";

    private static string Inside(VisitSpan span, long moment)
    {
        string began = moment == span.Start ? "it began in that second" : $"it began {Span(moment - span.Start)} before";
        string until = moment == span.End ? "in that second" : $"{Span(span.End - moment)} after";
        return $"{began} and {Verb(span)} {until}";
    }

    private static string Outside(LocatedRecording located, long moment) =>
        located.Span.IsBefore(moment) ? $"It {Verb(located.Span)} {Span(located.Distance)} before." : $"It began {Span(located.Distance)} after.";

    private static string Verb(VisitSpan span) => span.IsEndKnown ? "ended" : "was last seen";

    private static string Page(Session recording, RecordingPage? page, long moment)
    {
        if (page?.OpenedAt is not { } openedAt)
        {
            return "Which page was open is not recorded.";
        }

        long before = moment - openedAt.ToUnixTimeSeconds();
        string name = string.Create(CultureInfo.InvariantCulture, $"{page.Number} of {recording.Pages.Count}");
        return before < 0 ? $"No page had been opened by then; page {name} was the first, {Span(-before)} after."
            : before == 0 ? $"Page {name} was opened in that second."
            : $"Page {name} was open: it was opened {Span(before)} before.";
    }

    private static string Time(long moment) => SearchWords.Time(DateTimeOffset.FromUnixTimeSeconds(moment));

    private static string Span(long seconds) => seconds switch
    {
        < Minute => Count(seconds, "second"),
        < Hour => Both(seconds, Minute, "minute", 1, "second"),
        < Day => Both(seconds, Hour, "hour", Minute, "minute"),
        _ => Both(seconds, Day, "day", Hour, "hour"),
    };

    private static string Both(long seconds, long unit, string name, long smallerUnit, string smallerName)
    {
        long rest = seconds % unit / smallerUnit;
        return rest == 0 ? Count(seconds / unit, name) : $"{Count(seconds / unit, name)} {Count(rest, smallerName)}";
    }

    private static string Count(long number, string name) => string.Create(CultureInfo.InvariantCulture, $"{number} {name}{(number == 1 ? "" : "s")}");
}

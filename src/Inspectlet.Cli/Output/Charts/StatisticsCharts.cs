using System.Globalization;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Output.Charts;

/// <summary>Draws statistics for people: a line of the days, and bars.</summary>
/// <param name="host">Where to draw.</param>
/// <param name="times">In which zone days and times are.</param>
/// <param name="top">How many bars of each dimension at most.</param>
internal sealed class StatisticsCharts(CliHost host, TimeStyle times, int top)
{
    // A bar that is longer says no more; one that is shorter says nothing.
    private const int LongestBar = 40;
    private const int ShortestBar = 8;

    // A file has any width; the line of the days need not.
    private const int WidthOfFiles = 100;
    private const string AllOthers = "(all others)";
    private const string AllOthersAdded = "(all others, added up)";
    private const string None = "(none)";

    private readonly Glyphs _glyphs = Glyphs.Of(host.Output.Encoding);

    public void Write(SessionStatistics statistics)
    {
        if (statistics.Recordings == 0)
        {
            host.Output.WriteLine("No recordings match.");
            return;
        }

        FactList.Write(host, [.. Facts(statistics)]);
        foreach (CountedGroup group in statistics.Groups)
        {
            host.Output.WriteLine();
            if (group.Dimension == Dimension.Day)
            {
                WriteDays(group, statistics.Recordings);
            }
            else
            {
                WriteBars(group.Dimension.Heading, [.. BarsOf(group)], statistics.Recordings);
            }
        }
    }

    private IEnumerable<(string Name, string? Value)> Facts(SessionStatistics statistics)
    {
        yield return ("Recordings", ValueText.Count(statistics.Recordings));
        yield return ($"First started ({times.Name})", statistics.FirstStart is { } first ? times.Text(first) : null);
        yield return ($"Last started ({times.Name})", statistics.LastStart is { } last ? times.Text(last) : null);
        yield return ("Mean length", ValueText.Of(statistics.MeanDuration));
        yield return ("Mean pages", statistics.MeanPageCount?.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private void WriteDays(CountedGroup group, long recordings)
    {
        var bars = new List<ChartBar>();
        string heading = $"Day ({times.Name})";
        if (DayCounts.Of(group) is { } days)
        {
            WriteLine(days);
            bars.AddRange(days.TakeLast(top).Select(day => new ChartBar(Text(day.Day), day.Recordings)));
            heading = days.Count > top ? $"Last {(top == 1 ? "day" : $"{ValueText.Count(top)} days")} ({times.Name})" : heading;
        }

        bars.AddRange(group.Keys.Where(key => key.Key is null).Select(key => new ChartBar(None, key.Recordings)));
        WriteBars(heading, bars, recordings);
    }

    // A character a day: as many of the last days as there is room for, from the first of them that has recordings.
    private void WriteLine(DayCounts days)
    {
        (DateOnly Day, long Recordings)[] shown = [.. days.TakeLast(host.OutputWidth ?? WidthOfFiles).SkipWhile(day => day.Recordings == 0)];
        host.Output.WriteLine(_glyphs.Line([.. shown.Select(day => day.Recordings)]));
        Paragraph.Write(host, $"{Text(shown[0].Day)} to {Text(shown[^1].Day)}, a character a day, {ValueText.Count(shown.Max(day => day.Recordings))} at most");
        host.Output.WriteLine();
    }

    private static IEnumerable<ChartBar> BarsOf(CountedGroup group)
    {
        foreach (CountedKey key in group.Keys)
        {
            yield return new ChartBar(key.Key is { } text ? SafeText.Value(text) : None, key.Recordings);
        }

        if (group.Other > 0)
        {
            // A recording with several of the other tags counts once for each, so that these are no part of the recordings.
            bool isSum = group.Dimension == Dimension.Tag;
            yield return new ChartBar(isSum ? AllOthersAdded : AllOthers, group.Other) { IsDrawn = false, HasShare = !isSum };
        }
    }

    private void WriteBars(string heading, List<ChartBar> bars, long recordings)
    {
        string[][] cells = [.. bars.Select(bar => new[] { bar.Label, ValueText.Count(bar.Recordings), bar.HasShare ? Share(bar.Recordings, recordings) : "" })];
        string[] headings = [heading, "Recordings", "Share"];
        int taken = headings.Select((text, i) => cells.Select(row => Cells.Width(row[i])).Append(Cells.Width(text)).Max() + TableLayout.Gap).Sum();
        int width = Math.Clamp((host.OutputWidth ?? int.MaxValue) - taken, ShortestBar, LongestBar);
        long most = bars.Where(bar => bar.IsDrawn).Max(bar => bar.Recordings);
        Column[] columns = [Column.Text(heading), Column.Number("Recordings"), Column.Number("Share", rank: 1), Column.Whole("", rank: 2)];
        Tables.Write(host, columns, cells.Select((row, i) => row.Append(Bar(bars[i], most, width)).ToArray()));
    }

    // In a table, an empty text is a value that is not there.
    private string Bar(ChartBar bar, long most, int width) =>
        !bar.IsDrawn || bar.Recordings == 0 ? " " : _glyphs.Bar(bar.Recordings, most, width);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Share(long part, long whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");
}

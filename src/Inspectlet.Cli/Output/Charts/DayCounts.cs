using System.Globalization;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Output.Charts;

/// <summary>Counts of every day from the first to the last, those without recordings too.</summary>
internal sealed class DayCounts
{
    private readonly long[] _counts;

    private DayCounts(DateOnly first, long[] counts)
    {
        First = first;
        _counts = counts;
    }

    public DateOnly First { get; }

    /// <summary>How many days.</summary>
    public int Count => _counts.Length;

    /// <summary>The days of a group; null where no recording says when it began.</summary>
    public static DayCounts? Of(CountedGroup days)
    {
        (DateOnly Day, long Recordings)[] known =
            [.. days.Keys.Where(key => key.Key is not null).Select(key => (DateOnly.ParseExact(key.Key!, "yyyy-MM-dd", CultureInfo.InvariantCulture), key.Recordings))];
        if (known.Length == 0)
        {
            return null;
        }

        DateOnly first = known.Min(day => day.Day);
        var counts = new long[known.Max(day => day.Day).DayNumber - first.DayNumber + 1];
        foreach ((DateOnly day, long recordings) in known)
        {
            counts[day.DayNumber - first.DayNumber] = recordings;
        }

        return new DayCounts(first, counts);
    }

    /// <summary>The last days, in their order.</summary>
    public IEnumerable<(DateOnly Day, long Recordings)> TakeLast(int count) =>
        Enumerable.Range(0, Count).TakeLast(count).Select(i => (First.AddDays(i), _counts[i]));
}

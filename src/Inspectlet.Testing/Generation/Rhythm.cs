namespace Inspectlet.Testing.Generation;

/// <summary>
/// When the visits of a site begin: more by day than by night, more on working days than at weekends, and no two days alike.
/// </summary>
internal sealed class Rhythm
{
    /// <summary>The time that the visits of a site cover.</summary>
    public const int Days = 90;

    /// <summary>The time between the beginning of the newest visit and the end of what is covered, in seconds.</summary>
    public const int LastVisit = 120;

    private const int Hours = Days * 24;
    private const int SecondsPerHour = 3600;
    private const int GuideLength = 4096;

    // By hour in UTC, from midnight on.
    private static readonly byte[] OfDay = [38, 30, 25, 22, 20, 22, 28, 40, 58, 72, 80, 84, 86, 90, 96, 100, 98, 92, 84, 78, 72, 64, 54, 46];

    // From Sunday on.
    private static readonly byte[] OfWeek = [62, 100, 104, 103, 101, 92, 58];

    private readonly long _begin;
    private readonly long _end;
    private readonly long[] _before = new long[Hours + 1];
    private readonly short[] _guide = new short[GuideLength];

    /// <summary>Makes the rhythm of the days before <paramref name="end"/>, in Unix seconds.</summary>
    public Rhythm(ulong key, long end)
    {
        _end = end;
        _begin = end - (Hours * SecondsPerHour);
        for (int hour = 0; hour < Hours; hour++)
        {
            DateTimeOffset middle = DateTimeOffset.FromUnixTimeSeconds(_begin + (hour * SecondsPerHour) + (SecondsPerHour / 2));
            int ofThisDay = 88 + new Draw(Draw.Key(key, middle.Ticks / TimeSpan.TicksPerDay)).Below(25);
            _before[hour + 1] = _before[hour] + (OfDay[middle.Hour] * OfWeek[(int)middle.DayOfWeek] * ofThisDay);
        }

        for (int i = 0, hour = 0; i < GuideLength; i++)
        {
            while (_before[hour + 1] <= Total * i / GuideLength)
            {
                hour++;
            }

            _guide[i] = (short)hour;
        }
    }

    private long Total => _before[Hours];

    /// <summary>
    /// When a visit begins, in Unix seconds: not before the one with the number before it, not after the one with the next. The
    /// last one begins as late as it may.
    /// </summary>
    public long BeginOf(int index, int count, ulong chance)
    {
        if (index == count - 1)
        {
            return _end - LastVisit;
        }

        long within = (long)Math.BigMul(chance, (ulong)Total, out _);
        long place = ((index * Total) + within) / count;
        int hour = _guide[place * GuideLength / Total];
        while (_before[hour + 1] <= place)
        {
            hour++;
        }

        int seconds = hour == Hours - 1 ? SecondsPerHour - LastVisit : SecondsPerHour;
        return _begin + (hour * SecondsPerHour) + ((place - _before[hour]) * seconds / (_before[hour + 1] - _before[hour]));
    }
}

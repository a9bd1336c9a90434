using System.Globalization;

namespace Inspectlet;

public sealed partial class Session
{
    /// <summary>
    /// The length of the visit, or null unless start, end and length are known. The reference gives the length in seconds,
    /// its example in milliseconds: the unit is whichever comes nearer to the time between start and end. Where these cannot
    /// be right (one of them is 0 or earlier, or the end is before the start), the unit cannot be told, and it is null too.
    /// </summary>
    public TimeSpan? Duration
    {
        get
        {
            if (StartedAt is not { } start || EndedAt is not { } end || RawDuration is not ({ } raw and >= 0))
            {
                return null;
            }

            // A start or an end of 0 is none, and no visit ends before it starts.
            if (start <= DateTimeOffset.UnixEpoch || end < start)
            {
                return null;
            }

            decimal elapsed = (end - start).Ticks;
            decimal asSeconds = (decimal)raw * TimeSpan.TicksPerSecond;
            decimal asMilliseconds = (decimal)raw * TimeSpan.TicksPerMillisecond;
            decimal nearer = Math.Abs(asSeconds - elapsed) <= Math.Abs(asMilliseconds - elapsed) ? asSeconds : asMilliseconds;
            return nearer is >= long.MinValue and <= long.MaxValue ? new TimeSpan((long)nearer) : null;
        }
    }

    /// <summary>The link to watch the recording from a certain page on. Like <see cref="SessionLink"/> it is a secret: whoever has it can watch.</summary>
    /// <param name="pageNumber">The page, from 1, in the order of <see cref="Pages"/>.</param>
    /// <returns>The link, or null if the recording has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageNumber"/> is less than 1.</exception>
    /// <example>
    /// <code>
    /// string? fromTheSecondPageOn = session.WatchLink(pageNumber: 2); // a secret
    /// </code>
    /// </example>
    public string? WatchLink(int pageNumber)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageNumber, 1);
        if (string.IsNullOrEmpty(SessionLink))
        {
            return null;
        }

        string page = "pn=" + pageNumber.ToString(CultureInfo.InvariantCulture);
        int fragmentAt = SessionLink.IndexOf('#', StringComparison.Ordinal);
        string fragment = fragmentAt < 0 ? "" : SessionLink[fragmentAt..];
        string link = fragmentAt < 0 ? SessionLink : SessionLink[..fragmentAt];
        int queryAt = link.IndexOf('?', StringComparison.Ordinal);
        if (queryAt < 0)
        {
            return $"{link}?{page}{fragment}";
        }

        IEnumerable<string> others = link[(queryAt + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(field => !field.StartsWith("pn=", StringComparison.Ordinal));
        return $"{link[..queryAt]}?{string.Join('&', others.Prepend(page))}{fragment}";
    }
}

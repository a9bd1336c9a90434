namespace Inspectlet.Finding;

/// <summary>From when to when a visit lasted, as far as its recording tells; in Unix seconds, as the API has its times.</summary>
internal readonly record struct VisitSpan(long Start, long End, bool IsEndKnown)
{
    private const long MillisecondsPerSecond = 1000;

    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The span of a recording, or null if it has no time at all.</summary>
    public static VisitSpan? Of(Session session)
    {
        // A time of 0 is none.
        long[] opened = [.. session.Pages.Select(page => SecondOf(page.OpenedAt)).OfType<long>()];
        if ((SecondOf(session.StartedAt) ?? (opened.Length > 0 ? opened.Min() : null)) is not { } start)
        {
            return null;
        }

        if (SecondOf(session.EndedAt) is { } end && end >= start)
        {
            return new VisitSpan(start, end, IsEndKnown: true);
        }

        long length = Math.Clamp((session.RawDuration ?? 0) / MillisecondsPerSecond, 0, LastSecond - start);
        return new VisitSpan(start, opened.Append(start + length).Max(), IsEndKnown: false);
    }

    public bool IsBefore(long moment) => moment > End;

    /// <summary>How far a moment is from the visit, in seconds; 0 if it is within.</summary>
    public long DistanceTo(long moment) => moment < Start ? Start - moment : Math.Max(0, moment - End);

    private static long? SecondOf(DateTimeOffset? time) => time > DateTimeOffset.UnixEpoch ? time.Value.ToUnixTimeSeconds() : null;
}

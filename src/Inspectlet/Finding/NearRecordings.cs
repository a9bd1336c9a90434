namespace Inspectlet.Finding;

/// <summary>Keeps, of all recordings around a moment, the few that can be meant: a name can be that of many visitors.</summary>
internal sealed class NearRecordings(long moment)
{
    /// <summary>By how many seconds clocks may differ.</summary>
    public const long Tolerance = 120;

    // With the nearest before and after, five beside the one that is found.
    private const int MaxOpen = 4;

    private readonly List<LocatedRecording> _open = [];

    /// <summary>Those that were open, or nearly, the best first.</summary>
    public IReadOnlyList<LocatedRecording> Open => _open;

    /// <summary>How many were open to the second.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Of those that were not open, the nearest that ended before.</summary>
    public LocatedRecording? Before { get; private set; }

    /// <summary>Of those that were not open, the nearest that began after.</summary>
    public LocatedRecording? After { get; private set; }

    public bool IsEmpty => _open.Count == 0 && Before is null && After is null;

    /// <summary>Adds a recording. One without any time is left out.</summary>
    public void Add(Session session)
    {
        if (VisitSpan.Of(session) is not { } span)
        {
            return;
        }

        var located = new LocatedRecording(session, span, span.DistanceTo(moment));
        OpenCount += located.Distance == 0 ? 1 : 0;
        if (located.Distance <= Tolerance)
        {
            AddOpen(located);
        }
        else if (span.IsBefore(moment))
        {
            Before = located.IsBetterThan(Before) ? located : Before;
        }
        else
        {
            After = located.IsBetterThan(After) ? located : After;
        }
    }

    private void AddOpen(LocatedRecording located)
    {
        int place = _open.FindIndex(located.IsBetterThan);
        _open.Insert(place < 0 ? _open.Count : place, located);
        if (_open.Count > MaxOpen)
        {
            _open.RemoveAt(MaxOpen);
        }
    }
}

namespace Inspectlet.Enumeration;

/// <summary>
/// Notices when an enumeration does not get on: as many sessions arrive as it goes through, so that it sees arrivals for ever,
/// or the service gives the same rows again and again.
/// </summary>
internal sealed class Headway(SeenSessions seen, int firstPage)
{
    private const int PagesPerCheck = 32;
    private const int MaxLostChecks = 16;
    private const int MaxDoubts = 8;

    private int _lastCheck = firstPage;
    private int _lostChecks;
    private int _doubts;
    private long _depth;

    /// <summary>Adds that nothing had moved when the pages after this one came.</summary>
    public void AddUnmoved() => _lostChecks = 0;

    /// <summary>Adds that pages are fetched one at a time from now on, after a page.</summary>
    public void Start(int page) => _lastCheck = page;

    /// <summary>Whether it is time to fetch the page before this one again, for <see cref="IsLost"/>.</summary>
    public bool IsDue(int page)
    {
        bool isDue = page - _lastCheck >= PagesPerCheck;
        _lastCheck = isDue ? page : _lastCheck;
        return isDue;
    }

    /// <summary>
    /// Adds the page before the present one, as it is now. If it shows nothing that was seen, more than a page has arrived since,
    /// and everything that was seen is further down: at least as many have arrived in all as were gone through.
    /// </summary>
    /// <returns>Whether that was so too often in a row.</returns>
    public bool IsLost(FetchedPage before)
    {
        _lostChecks = before.IsEmpty || seen.HasAny(before.Rows) ? 0 : _lostChecks + 1;
        return _lostChecks == MaxLostChecks;
    }

    /// <summary>Adds how many rows of a page had not been seen.</summary>
    public void Add(int unseen) => _doubts = unseen > 0 ? 0 : _doubts;

    /// <summary>Adds a page that could have been past the end and was not.</summary>
    /// <returns>Whether there were too many since the last new session. One further down than the one before does not count.</returns>
    public bool IsStuck(FetchedPage page)
    {
        long depth = seen.DepthOf(page.Rows);
        _doubts += depth > _depth ? 0 : 1;
        _depth = depth;
        return _doubts == MaxDoubts;
    }
}

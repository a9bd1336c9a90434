namespace Inspectlet.Enumeration;

/// <summary>
/// Notices when an enumeration does not get on: as many sessions arrive as it goes through, so that it sees arrivals for ever,
/// or the service gives the same rows again and again.
/// </summary>
internal sealed class Headway(SeenSessions seen, int firstPage)
{
    private const int PagesPerStretch = 32;
    private const int MaxLostStretches = 4;
    private const int MaxDoubts = 20;

    // Before this one too few pages lie to tell.
    private readonly long _leastStart = firstPage + PagesPerStretch - 1L;

    private int _start = firstPage;
    private int _lostStretches;
    private int _doubts;
    private long _depth;

    /// <summary>Starts a stretch of pages that are fetched one at a time, after a page.</summary>
    public void Start(int page) => _start = page;

    /// <summary>Adds a stretch in which nothing has moved.</summary>
    public void AddUnmoved() => _lostStretches = 0;

    /// <summary>Adds a page, and returns the page to fetch again for <see cref="IsLost"/>, if a stretch ends here.</summary>
    public int? PageToFetchAgain(int page)
    {
        int start = _start;
        if (page - start < PagesPerStretch)
        {
            return null;
        }

        _start = page;
        return start >= _leastStart ? start : null;
    }

    /// <summary>
    /// Adds the page at which a stretch began, as it is now. If it shows nothing that was seen, at least as many sessions have
    /// arrived meanwhile as lie before it, which is more than the stretch went through.
    /// </summary>
    /// <returns>Whether that was so too often in a row.</returns>
    public bool IsLost(FetchedPage start)
    {
        _lostStretches = start.IsEmpty || seen.HasAny(start.Rows) ? 0 : _lostStretches + 1;
        return _lostStretches == MaxLostStretches;
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

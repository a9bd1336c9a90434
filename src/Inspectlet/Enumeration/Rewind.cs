namespace Inspectlet.Enumeration;

/// <summary>Decides which page to go back to when sessions may have been missed, and how long pages repeat after that.</summary>
/// <remarks>
/// Of pages that are fetched at the same time, a later one can be served before an earlier one. Recordings that arrive in
/// between push sessions from the earlier page to the later one, which has been served already: they are on neither. Pages
/// served after that begin with sessions that have been seen. So when a session repeats, the pages before it are fetched
/// again, one after another, and the missed ones are found.
/// </remarks>
internal sealed class Rewind(SessionEnumerationOptions options)
{
    private const int MaxArrivals = 1000;
    private const int MaxRepeatedPages = 1000;

    private int _rowsPerPage = 1;
    private int _from;
    private int _length;
    private int _newPages;
    private long _last;

    /// <summary>Whether the pages have been fetched before, so that they say nothing about the end.</summary>
    public bool IsActive { get; private set; }

    /// <summary>
    /// Whether pages may be fetched ahead: from the start, and again when as many pages in a row were new as the last rewind
    /// repeated. Where sessions arrive all the time, fetching ahead would cost more than it gains.
    /// </summary>
    public bool AllowsFetchingAhead => _newPages >= _length;

    /// <summary>How many more ids must be remembered, so that the sessions of repeated pages are recognized.</summary>
    public static int IdsToRemember(SessionEnumerationOptions options) =>
        options.PagesAhead == 0 ? 0 : MaxArrivals + (4 * options.PagesAhead * options.PageSize);

    /// <summary>Adds a page.</summary>
    /// <param name="number">The page's number.</param>
    /// <param name="page">All rows of the page.</param>
    /// <param name="unseen">The rows that earlier pages did not have.</param>
    public void Add(int number, IReadOnlyList<Session> page, List<Session> unseen)
    {
        _rowsPerPage = Math.Max(_rowsPerPage, page.Count);

        // The last session may have been deleted meanwhile, so the search for it has an end.
        IsActive &= page.All(s => s.Id != _last) && number - _from < MaxRepeatedPages;
        _newPages = !IsActive && unseen.Count == page.Count ? _newPages + 1 : 0;
        if (!IsActive && unseen.Count > 0)
        {
            _last = unseen[^1].Id;
        }
    }

    /// <summary>Starts at a page that repeats a session, and returns the page to go back to.</summary>
    /// <param name="number">The page's number.</param>
    public int Start(int number)
    {
        // A repeated session can be noticed as late as this: after the pages that were fetched at the same time and, if more
        // than a page of sessions has arrived, as many again.
        int start = Math.Max(options.FirstPage, number - 1 - (2 * options.PagesAhead) - (MaxArrivals / _rowsPerPage));
        IsActive = true;
        _from = number;
        _length = number - start;
        _newPages = 0;
        return start;
    }
}

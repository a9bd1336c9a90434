namespace Inspectlet.Enumeration;

/// <summary>Tells when pages may be past the end: the API returns no total, and beyond the end the last page may come again and again.</summary>
internal sealed class EndOfPages
{
    private const int LeastSeenRows = 1000;
    private const int MostSeenRows = 8000;

    private long[] _previous = [];
    private int _furthest;
    private int _seenRows;
    private int _maxSeenRows = LeastSeenRows;
    private bool _isRepeated;

    /// <summary>Adds a page, and tells whether it may be past the end.</summary>
    /// <remarks>
    /// It may where 1,000 rows in a row have brought nothing new, the next time 2,000, 4,000, and then 8,000; and where a page is the
    /// same as the one before, but once until there is something new. To look costs a fetch, and sessions arrive meanwhile: to look
    /// often could keep it from the end.
    /// </remarks>
    /// <param name="page">The page.</param>
    /// <param name="unseen">How many of its rows had not been seen.</param>
    public bool MayBePassed(FetchedPage page, int unseen)
    {
        bool isSame = page.HasRows(_previous);
        _previous = page.Ids();

        // A page that is gone over again says nothing.
        if (page.Number <= _furthest)
        {
            return false;
        }

        _furthest = page.Number;
        if (unseen > 0)
        {
            _seenRows = 0;
            _isRepeated = false;
            return false;
        }

        _seenRows += page.Rows.Count;
        if (isSame && !_isRepeated)
        {
            _isRepeated = true;
            return true;
        }

        if (_seenRows < _maxSeenRows)
        {
            return false;
        }

        _seenRows = 0;
        _maxSeenRows = Math.Min(2 * _maxSeenRows, MostSeenRows);
        return true;
    }
}

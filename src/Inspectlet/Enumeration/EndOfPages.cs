namespace Inspectlet.Enumeration;

/// <summary>Tells when pages may be past the end: the API returns no total, and beyond the end the last page may come again and again.</summary>
internal sealed class EndOfPages
{
    private const int MaxSeenRows = 1000;

    private long[] _previous = [];
    private int _furthest;
    private int _seenRows;
    private bool _isRepeated;

    /// <summary>Adds a page, and tells whether it may be past the end: it is the same as the one before, or 1,000 rows in a row brought nothing new.</summary>
    /// <param name="page">The page.</param>
    /// <param name="unseen">How many of its rows had not been seen.</param>
    public bool MayBePassed(FetchedPage page, int unseen)
    {
        bool wasRepeated = _isRepeated;
        _isRepeated = page.HasRows(_previous);
        _previous = page.Ids();

        // A page that is gone over again says nothing.
        if (page.Number <= _furthest)
        {
            return false;
        }

        _furthest = page.Number;
        _seenRows = unseen > 0 ? 0 : _seenRows + page.Rows.Count;
        if (unseen > 0 || (_seenRows < MaxSeenRows && (wasRepeated || !_isRepeated)))
        {
            return false;
        }

        _seenRows = 0;
        return true;
    }
}

namespace Inspectlet.Enumeration;

/// <summary>
/// Tells when an enumeration is at its end. The API returns neither a total nor a cursor, a page that is not full need not
/// be the last, and beyond the end the last page may come again and again.
/// </summary>
internal sealed class EndOfPages
{
    private const int MaxRepeatedPages = 2;
    private const int MaxSeenRows = 1000;

    private long[] _previous = [];
    private int _repeatedPages;
    private int _seenRows;

    /// <summary>Adds a page, and tells whether it is the last.</summary>
    /// <param name="page">All rows of the page.</param>
    /// <param name="unseen">The rows that earlier pages did not have.</param>
    public bool IsReached(IReadOnlyList<Session> page, List<Session> unseen)
    {
        if (page.Count == 0)
        {
            return true;
        }

        _repeatedPages = IsPrevious(page) ? _repeatedPages + 1 : 0;
        _previous = [.. page.Select(s => s.Id)];
        _seenRows = unseen.Count > 0 ? RowsAfter(unseen[^1], page) : _seenRows + page.Count;
        return _repeatedPages >= MaxRepeatedPages || _seenRows >= MaxSeenRows;
    }

    /// <summary>Whether a page has the same rows as the last one that had any.</summary>
    public bool IsPrevious(IReadOnlyList<Session> page) => page.Select(s => s.Id).SequenceEqual(_previous);

    private static int RowsAfter(Session session, IReadOnlyList<Session> page)
    {
        int rows = 0;
        while (!ReferenceEquals(page[page.Count - 1 - rows], session))
        {
            rows++;
        }

        return rows;
    }
}

namespace Inspectlet.Enumeration;

/// <summary>
/// Tells when an enumeration is at its end. The API gives neither a total nor a cursor, a page that is not full need not
/// be the last, and past the end the last page may come again and again.
/// </summary>
internal sealed class EndOfPages
{
    private const int MaxRepeatedPages = 2;
    private const int MaxRowsWithoutNews = 1000;

    private long[] _previous = [];
    private int _repeatedPages;
    private int _rowsWithoutNews;

    /// <summary>Takes in a page.</summary>
    /// <param name="page">All rows of the page.</param>
    /// <param name="news">The rows that have not been there before.</param>
    /// <returns>Whether there is nothing to come.</returns>
    public bool IsReached(IReadOnlyList<Session> page, List<Session> news)
    {
        if (page.Count == 0)
        {
            return true;
        }

        _repeatedPages = IsPrevious(page) ? _repeatedPages + 1 : 0;
        _previous = [.. page.Select(s => s.Id)];
        _rowsWithoutNews = news.Count > 0 ? TrailingRowsWithoutNews(page, news[^1]) : _rowsWithoutNews + page.Count;
        return _repeatedPages >= MaxRepeatedPages || _rowsWithoutNews >= MaxRowsWithoutNews;
    }

    /// <summary>Whether a page has the same rows as the last one that had any.</summary>
    public bool IsPrevious(IReadOnlyList<Session> page) => page.Select(s => s.Id).SequenceEqual(_previous);

    private static int TrailingRowsWithoutNews(IReadOnlyList<Session> page, Session lastNews)
    {
        int rows = 0;
        while (!ReferenceEquals(page[page.Count - 1 - rows], lastNews))
        {
            rows++;
        }

        return rows;
    }
}

namespace Inspectlet.Enumeration;

/// <summary>Where to go back to when rows may have slipped by, and how long the way is gone over again.</summary>
/// <remarks>
/// Of pages that are under way at the same time, a later one can be served before an earlier one. Recordings that arrive
/// in between push rows from the earlier page to the later one, which has been served already: they come on neither. Pages
/// served after that begin with rows that have been there. So where a row repeats, the pages before it are gone over again,
/// one after another, and what had slipped by turns up.
/// </remarks>
internal sealed class Retrace(SessionEnumerationOptions options)
{
    private const int MaxArrivals = 1000;
    private const int MaxPagesBehind = 1000;

    private int _rowsPerPage = 1;
    private int _from;
    private int _length;
    private int _pagesOfNews;
    private long _last;

    /// <summary>Whether what comes has been gone over before, so that it says nothing about the end.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>
    /// Whether pages may be fetched at the same time: from the start on, and again when as many in a row have been new as
    /// had to be gone over again. Where sessions arrive all the time, that would cost more than it gains.
    /// </summary>
    public bool MayLookAhead => _pagesOfNews >= _length;

    /// <summary>How many more ids are to be remembered, so that what is gone over again is known again.</summary>
    public static int IdsToRemember(SessionEnumerationOptions options) =>
        options.PagesAhead == 0 ? 0 : MaxArrivals + (4 * options.PagesAhead * options.PageSize);

    /// <summary>Takes in a page.</summary>
    /// <param name="number">The page's number.</param>
    /// <param name="page">All its rows.</param>
    /// <param name="news">The rows that have not been there before.</param>
    public void Take(int number, IReadOnlyList<Session> page, List<Session> news)
    {
        _rowsPerPage = Math.Max(_rowsPerPage, page.Count);

        // The session may have been deleted meanwhile, and must not be looked for without end.
        IsUnderWay &= page.All(s => s.Id != _last) && number - _from < MaxPagesBehind;
        _pagesOfNews = !IsUnderWay && news.Count == page.Count ? _pagesOfNews + 1 : 0;
        if (!IsUnderWay && news.Count > 0)
        {
            _last = news[^1].Id;
        }
    }

    /// <summary>Begins at a page that shows the sign, and tells which page to go back to.</summary>
    /// <param name="number">The page's number.</param>
    public int Begin(int number)
    {
        // Until rows repeat it takes the pages that were under way together and, where more than a page has slipped by, as
        // many again.
        int start = Math.Max(options.FirstPage, number - 1 - (2 * options.PagesAhead) - (MaxArrivals / _rowsPerPage));
        IsUnderWay = true;
        _from = number;
        _length = number - start;
        _pagesOfNews = 0;
        return start;
    }
}

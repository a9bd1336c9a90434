namespace Inspectlet;

/// <summary>How to enumerate the sessions that a search finds.</summary>
/// <example>
/// <code>
/// var newest = new SessionEnumerationOptions { MaxSessions = 1000, PagesAhead = 3 };
/// await foreach (Session found in inspectlet.EnumerateSessionsAsync(12345678, SessionSearch.All.LastWeek(), newest))
/// {
///     Console.WriteLine(found.LandingPage);
/// }
/// </code>
/// </example>
public sealed record SessionEnumerationOptions
{
    /// <summary>The largest page that the API's document allows.</summary>
    internal const int MaxPageSize = 100;

    /// <summary>How many sessions to ask for at a time, from 1 to 100; 100 by default. The service may return fewer.</summary>
    public int PageSize { get; init; } = MaxPageSize;

    /// <summary>The page to begin with, from 1; 1 by default. To continue after a failure: <see cref="InspectletException.ResumeAtPage"/>.</summary>
    public int FirstPage { get; init; } = 1;

    /// <summary>How many sessions to return at most; null, the default, for all. An enumeration of pages shortens the last page to fit.</summary>
    /// <remarks>
    /// Where sessions arrive meanwhile and <see cref="PagesAhead"/> is above 0, they need not be the newest so many: the enumeration
    /// stops before it has found out whether one was missed in the pages that came last.
    /// </remarks>
    public int? MaxSessions { get; init; }

    /// <summary>
    /// How many pages to fetch ahead while the consumer works on one, from 0 to 16; 0 by default. They count among the
    /// client's concurrent requests, and the order stays the same. The first page is fetched alone.
    /// </summary>
    /// <remarks>
    /// Sessions that arrive while pages are fetched at the same time can push others from a page that is still to be served to
    /// one that was. So every 4 × (<see cref="PagesAhead"/> + 1) pages, or 8 if that is more, the page before them is fetched
    /// again. If it has changed, the pages after it are fetched again, one at a time, and further ones the more often that
    /// happens. Sessions that had been missed come out of order, with the number of the page that they are on now.
    /// </remarks>
    public int PagesAhead { get; init; }

    internal void CheckArguments(string parameter)
    {
        Check(PageSize, 1, MaxPageSize, nameof(PageSize));
        Check(FirstPage, 1, int.MaxValue, nameof(FirstPage));
        Check(MaxSessions ?? 1, 1, int.MaxValue, nameof(MaxSessions));
        Check(PagesAhead, 0, 16, nameof(PagesAhead));

        void Check(int value, int least, int most, string member)
        {
            if (value < least || value > most)
            {
                string bounds = most == int.MaxValue ? $"{least} or more" : $"from {least} to {most}";
                throw new ArgumentOutOfRangeException(parameter, value, $"{parameter}.{member} must be {bounds}.");
            }
        }
    }
}

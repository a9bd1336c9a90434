namespace Inspectlet.Enumeration;

/// <summary>Remembers which sessions have been seen, as far back as an enumeration needs it, and notices when that is not far enough.</summary>
/// <remarks>
/// Beside the last ids it keeps the first new one of each page, for longer. Rows keep their order, so any page of rows that were
/// seen shows such an id. If it is an old one, other rows of the page may be forgotten, and would be taken for new.
/// </remarks>
internal sealed class SeenSessions
{
    /// <summary>How many ids are remembered: those of the largest segment (68 pages of 100), as many that arrive while it is fetched, and some more.</summary>
    public const int Capacity = 20_000;

    // What lies between this and the capacity is wider than a page, so no page shows forgotten rows without old ones.
    private const int Reach = 18_000;
    private const int PagesToRemember = 4_000;

    private readonly RecentIds _sessions = new(Capacity);
    private readonly RecentIds _pages = new(PagesToRemember);
    private long _turn;

    /// <summary>Adds the rows of a page, and returns those that had not been seen.</summary>
    public List<Session> Add(IReadOnlyList<Session> page)
    {
        var unseen = new List<Session>();
        foreach (Session session in page)
        {
            if (_sessions.Add(session.Id, _turn))
            {
                _turn++;
                unseen.Add(session);
            }
        }

        if (unseen.Count > 0)
        {
            _pages.Add(unseen[0].Id, _turn);
        }

        return unseen;
    }

    /// <summary>Whether a page shows rows that were seen so long ago that others of that time are forgotten.</summary>
    public bool MayHaveForgotten(IReadOnlyList<Session> page) => page.Any(s => _pages.TurnOf(s.Id) < _turn - Reach);

    /// <summary>Whether some of a page is remembered.</summary>
    public bool HasAny(IReadOnlyList<Session> page) => page.Any(s => _sessions.TurnOf(s.Id) is not null);

    /// <summary>Whether all of a page is remembered.</summary>
    public bool HasAll(IReadOnlyList<Session> page) => page.All(s => _sessions.TurnOf(s.Id) is not null);

    /// <summary>How far down the list a page is that shows nothing new: further than another if the number is greater.</summary>
    public long DepthOf(IReadOnlyList<Session> page) => page.Min(s => _sessions.TurnOf(s.Id) ?? _turn);
}

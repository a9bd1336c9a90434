namespace Inspectlet.Enumeration;

/// <summary>Remembers which sessions have been seen, as far back as an enumeration needs it, and notices when that is not far enough.</summary>
/// <remarks>
/// Beside the last ids it keeps the first new one of each page, for longer. Rows keep their order, so of the rows that were
/// seen a page always shows such an id: if it is an old one, other rows of the page may be forgotten.
/// </remarks>
internal sealed class SeenSessions
{
    /// <summary>How many ids are remembered: those of the most pages that can be gone back over, as many that arrived meanwhile, and a third more.</summary>
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

    public bool HasAny(IReadOnlyList<Session> page) => page.Any(s => _sessions.TurnOf(s.Id) is not null);

    public bool HasAll(IReadOnlyList<Session> page) => page.All(s => _sessions.TurnOf(s.Id) is not null);

    /// <summary>How far down a page is that shows nothing new: further than another if the number is greater.</summary>
    public long DepthOf(IReadOnlyList<Session> page) => page.Max(s => _sessions.TurnOf(s.Id) ?? _turn);
}

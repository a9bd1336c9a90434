using System.Collections.Concurrent;
using Inspectlet.Testing.Generation;

namespace Inspectlet.Testing.Accounts;

/// <summary>A site and its recordings. It is thread-safe.</summary>
internal sealed class SandboxSite
{
    private readonly object _adding = new();
    private readonly ConcurrentDictionary<long, Session> _added = new();
    private readonly RememberedSearches _searches = new();
    private readonly GeneratedSite _generated;
    private volatile SiteContent _content;
    private int _arrived;

    /// <summary>Creates a site.</summary>
    /// <param name="website">What the API tells of it.</param>
    /// <param name="generated">The recordings that it begins with, and those that arrive.</param>
    public SandboxSite(Website website, GeneratedSite generated)
    {
        Website = website;
        _generated = generated;
        _content = new SiteContent(generated, [], 0, 0, generated.Count > 0 ? generated[generated.Count - 1] : null);
    }

    public Website Website { get; }

    public bool Has(long sessionId) => Find(sessionId) is not null;

    /// <summary>Finds a recording by its id; null where there is none.</summary>
    public Session? Find(long sessionId) =>
        _added.TryGetValue(sessionId, out Session? added) ? added
        : _generated.TryFind(sessionId, out int index) && index < _generated.Count ? _generated[index]
        : null;

    /// <summary>Returns a page of what a search finds.</summary>
    public IReadOnlyList<Session> Search(SessionSearch search, TimeProvider clock, long skip, int count, CancellationToken cancellationToken) =>
        _searches.Of(search).Take(() => _content, clock, skip, count, cancellationToken);

    /// <summary>Adds recordings whose ids the site does not have yet.</summary>
    public void Add(IEnumerable<Session> sessions)
    {
        Session[] sorted = [.. sessions];
        Array.Sort(sorted, SessionOrder.OldestFirst);
        lock (_adding)
        {
            AddSorted(sorted);
        }
    }

    /// <summary>Has generated recordings arrive.</summary>
    public void Arrive(int count, DateTimeOffset now)
    {
        DateTimeOffset startedAt = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        lock (_adding)
        {
            for (int i = 0; i < count; i++)
            {
                AddSorted([NextArrival(startedAt)]);
            }
        }
    }

    // It is the newest of all, also where the site has a recording of the same second, or of a later one.
    private Session NextArrival(DateTimeOffset startedAt)
    {
        int index;
        do
        {
            index = _generated.Count + _arrived++;
        }
        while (Has(_generated.Arrival(index, startedAt).Id));

        Session arrival = _generated.Arrival(index, startedAt);
        return _content.Newest is { StartedAt: { } newest } known && SessionOrder.OldestFirst.Compare(arrival, known) < 0
            ? _generated.Arrival(index, newest.AddSeconds(1))
            : arrival;
    }

    private void AddSorted(Session[] sessions)
    {
        foreach (Session session in sessions)
        {
            _added[session.Id] = session;
        }

        _content = _content.With(sessions);
    }
}

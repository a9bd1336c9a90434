namespace Inspectlet.Cli.Following;

/// <summary>The recordings of a search that were not there before, in memory that does not grow.</summary>
/// <remarks>
/// Every look searches what began since the look before, and in the hour before that: a recording can be listed some time after its visit began.
/// The ids of that time are remembered, so none comes twice.
/// </remarks>
internal sealed class NewRecordings
{
    /// <summary>How many recordings are remembered at most.</summary>
    public const int MaxRemembered = 10_000;

    // The clock of the service can be ahead of ours.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private readonly IInspectletClient _inspectlet;
    private readonly long _websiteId;
    private readonly SessionSearch _search;
    private readonly TimeProvider _clock;
    private readonly int _maxRemembered;
    private readonly HashSet<long> _ids = [];
    private readonly PriorityQueue<long, DateTimeOffset> _oldest = new();

    // What began before is not looked at: it is not remembered whether it was there.
    private DateTimeOffset _floor;
    private DateTimeOffset? _shownFrom;

    /// <summary>Prepares the first look.</summary>
    /// <param name="inspectlet">Sends the searches.</param>
    /// <param name="websiteId">The site.</param>
    /// <param name="search">The search, without dates.</param>
    /// <param name="since">How far back a visit may have begun that counts as new at the first look.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="maxRemembered">How many recordings are remembered at most.</param>
    public NewRecordings(
        IInspectletClient inspectlet, long websiteId, SessionSearch search, TimeSpan since, TimeProvider clock, int maxRemembered = MaxRemembered)
    {
        _inspectlet = inspectlet;
        _websiteId = websiteId;
        _search = search;
        _clock = clock;
        _maxRemembered = maxRemembered;
        DateTimeOffset now = clock.GetUtcNow();
        _shownFrom = now - since;
        _floor = now - (since > Late ? since : Late);
    }

    /// <summary>How many recordings are remembered.</summary>
    public int Remembered => _ids.Count;

    /// <summary>Whether more came at the last look than are remembered, so that older ones may be left out.</summary>
    public bool HasMissed { get; private set; }

    /// <summary>Looks what is new.</summary>
    /// <returns>The new recordings, the oldest first. Where a look fails, the next one finds them.</returns>
    /// <exception cref="InspectletException">The search failed.</exception>
    public async Task<IReadOnlyList<Session>> LookAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        var found = new Dictionary<long, Session>();
        int count = 0;
        DateTimeOffset first = _shownFrom ?? _floor;
        DateTimeOffset oldest = DateTimeOffset.MaxValue;
        var options = new SessionEnumerationOptions { MaxSessions = _maxRemembered + 1 };
        await foreach (Session session in _inspectlet
            .EnumerateSessionsAsync(_websiteId, _search.Between(_floor, now + Ahead), options, cancellationToken).ConfigureAwait(false))
        {
            count++;
            oldest = StartOf(session, now) < oldest ? StartOf(session, now) : oldest;

            // The service may also list visits that began before and lasted until then.
            if (StartOf(session, now) >= _floor && !_ids.Contains(session.Id))
            {
                found[session.Id] = session;
            }
        }

        HasMissed = count > _maxRemembered && oldest > first;
        foreach (Session session in found.Values)
        {
            _ids.Add(session.Id);
            _oldest.Enqueue(session.Id, StartOf(session, now));
        }

        Session[] shown = [.. found.Values.Where(s => StartOf(s, now) >= first).OrderBy(s => StartOf(s, now)).ThenBy(s => s.Id)];
        _shownFrom = null;
        Forget(now);
        return shown;
    }

    private static DateTimeOffset StartOf(Session session, DateTimeOffset now) => session.StartedAt ?? now;

    // Times of the API are whole seconds.
    private void Forget(DateTimeOffset now)
    {
        _floor = now - Late > _floor ? now - Late : _floor;
        while (_oldest.TryPeek(out long id, out DateTimeOffset start) && (start < _floor || _ids.Count > _maxRemembered))
        {
            _oldest.Dequeue();
            _ids.Remove(id);
            _floor = start < _floor ? _floor : start.AddSeconds(1);
        }
    }
}

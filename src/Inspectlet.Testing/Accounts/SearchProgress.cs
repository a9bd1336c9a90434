namespace Inspectlet.Testing.Accounts;

/// <summary>
/// What a search has found on a site so far, so that a later page goes on from an earlier one instead of beginning anew. It is thread-safe.
/// </summary>
/// <remarks>
/// Recordings that came later than the first look are newer than all that were there: they are looked at apart, and listed before them.
/// Whether a search of the last week finds a recording changes with time; see <see cref="MustBegin"/>.
/// </remarks>
internal sealed class SearchProgress(SessionSearch search)
{
    private readonly object _lock = new();
    private readonly long? _earliest = BoundsOf(search)?.Start?.ToUnixTimeSeconds();
    private readonly long? _latest = BoundsOf(search)?.End?.ToUnixTimeSeconds();
    private readonly bool _countsFromNow = search.DateRange is { } range && range != DateRange.Custom;
    private readonly List<int> _newer = []; // positions, oldest first
    private readonly List<int> _older = []; // positions, newest first

    private SiteContent? _content;
    private DateTimeOffset _asOf;
    private bool _hasLaterThanNow;
    private int _arrivalsSeen;
    private int _generatedLeft;
    private int _addedLeft;
    private Session? _nextGenerated;
    private int _held;

    /// <summary>How many recordings it remembers.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Returns a page.</summary>
    /// <param name="site">Returns what the site holds.</param>
    /// <param name="clock">What the search counts from.</param>
    /// <param name="skip">How many that are found come before the page.</param>
    /// <param name="count">How many there are on the page.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public IReadOnlyList<Session> Take(Func<SiteContent> site, TimeProvider clock, long skip, int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            SiteContent content = site();
            DateTimeOffset asOf = clock.GetUtcNow();
            if (MustBegin(content, asOf))
            {
                Begin(content, asOf);
            }

            _content = content;
            _asOf = asOf;
            LookAtArrivals(content);
            while (_newer.Count + _older.Count < skip + count && LookAtNext(content))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Volatile.Write(ref _held, _newer.Count + _older.Count);
            return Page(content, skip, count);
        }
    }

    // As time goes on, recordings drop out of the last week at its end, which is looked at again for each page. One that lies in the
    // future may come into it anywhere, and so may any if the clock goes back.
    private bool MustBegin(SiteContent content, DateTimeOffset asOf) =>
        _content is null
        || content.Version != _content.Version
        || (_countsFromNow && (asOf < _asOf || (_hasLaterThanNow && asOf != _asOf)));

    private void Begin(SiteContent content, DateTimeOffset asOf)
    {
        _newer.Clear();
        _older.Clear();
        _nextGenerated = null;

        // What is later than the span need not be looked at.
        _generatedLeft = _latest is { } end ? content.Generated.CountUpTo(end) : content.Generated.Count;
        _addedLeft = _latest is { } latest ? content.AddedUpTo(latest) : content.AddedCount;
        _arrivalsSeen = content.AddedCount;
        _hasLaterThanNow = content.Newest?.StartedAt > asOf;
    }

    private void LookAtArrivals(SiteContent content)
    {
        for (; _arrivalsSeen < content.AddedCount; _arrivalsSeen++)
        {
            Session session = content.Added[_arrivalsSeen];
            _hasLaterThanNow |= session.StartedAt > _asOf;
            if (search.Matches(session, _asOf))
            {
                _newer.Add(~_arrivalsSeen);
            }
        }
    }

    private bool LookAtNext(SiteContent content)
    {
        if (_generatedLeft > 0)
        {
            _nextGenerated ??= content.Generated[_generatedLeft - 1];
        }

        Session? added = _addedLeft > 0 ? content.Added[_addedLeft - 1] : null;
        if (_nextGenerated is { } generated && (added is null || SessionOrder.OldestFirst.Compare(generated, added) > 0))
        {
            _nextGenerated = null;
            Look(generated, --_generatedLeft);
            return true;
        }

        if (added is not null)
        {
            Look(added, ~--_addedLeft);
        }

        return added is not null;
    }

    private void Look(Session session, int position)
    {
        // All that is left is older still.
        if (_earliest is { } earliest && (session.StartedAt is not { } startedAt || startedAt.ToUnixTimeSeconds() < earliest))
        {
            _generatedLeft = 0;
            _addedLeft = 0;
            _nextGenerated = null;
            return;
        }

        if (search.Matches(session, _asOf))
        {
            _older.Add(position);
        }
    }

    private static CustomDateRange? BoundsOf(SessionSearch search) => search.DateRange is { } range && range == DateRange.Custom ? search.CustomDateRange : null;

    private List<Session> Page(SiteContent content, long skip, int count)
    {
        var page = new List<Session>();
        for (long i = skip; i < _newer.Count + _older.Count && page.Count < count; i++)
        {
            Session session = content.At(i < _newer.Count ? _newer[^((int)i + 1)] : _older[(int)i - _newer.Count]);
            if (_countsFromNow && !search.Matches(session, _asOf))
            {
                break;
            }

            page.Add(session);
        }

        return page;
    }
}

using Inspectlet.Masking;

namespace Inspectlet.Cli.Statistics;

/// <summary>Counts recordings as they come, in memory that does not grow with their number.</summary>
/// <param name="dimensions">What to count by.</param>
/// <param name="zone">The time zone of days; UTC by default.</param>
/// <param name="maxKeys">
/// How many different keys are kept of each dimension: the first that come. Their counts are exact; the others are counted together.
/// </param>
internal sealed class SessionCounter(IReadOnlyList<Dimension> dimensions, TimeZoneInfo? zone = null, int maxKeys = SessionCounter.MaxKeys)
{
    public const int MaxKeys = 10_000;

    // A URL can be of any length. Longer keys are counted under their beginning.
    private const int MaxKeyLength = 500;

    private readonly KeyCounter[] _counters = [.. dimensions.Select(dimension => new KeyCounter(dimension, maxKeys))];
    private readonly TimeZoneInfo _zone = zone ?? TimeZoneInfo.Utc;
    private decimal _ticks;
    private long _withDuration;
    private decimal _pages;
    private long _withPages;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    /// <summary>How many recordings were added.</summary>
    public long Recordings { get; private set; }

    /// <summary>Adds a recording.</summary>
    public void Add(Session session)
    {
        Recordings++;
        if (session.StartedAt is { } start)
        {
            _first = _first < start ? _first : start;
            _last = _last > start ? _last : start;
        }

        if (session.Duration is { } duration)
        {
            _ticks += duration.Ticks;
            _withDuration++;
        }

        if (session.PageCount is { } pages)
        {
            _pages += pages;
            _withPages++;
        }

        foreach (KeyCounter counter in _counters)
        {
            counter.Add(session, _zone);
        }
    }

    /// <summary>What was counted so far.</summary>
    /// <param name="top">How many keys of each dimension at most, those with the most recordings; of days all.</param>
    public SessionStatistics ToStatistics(int top = int.MaxValue) => new(
        Recordings,
        _first,
        _last,
        _withDuration == 0 ? null : new TimeSpan((long)(_ticks / _withDuration)),
        _withPages == 0 ? null : (double)(_pages / _withPages),
        [.. _counters.Select(counter => counter.ToGroup(top))]);

    private sealed class KeyCounter(Dimension dimension, int maxKeys)
    {
        private readonly Dictionary<string, long> _counts = new(dimension.Comparer);
        private long _rest;

        public void Add(Session session, TimeZoneInfo zone)
        {
            foreach (string key in dimension.KeysOf(session, zone))
            {
                string kept = key.Length <= MaxKeyLength ? key : key[..MaxKeyLength];
                if (_counts.TryGetValue(kept, out long count))
                {
                    _counts[kept] = count + 1;
                }
                else if (_counts.Count < maxKeys)
                {
                    _counts.Add(kept, 1);
                }
                else
                {
                    _rest++;
                }
            }
        }

        public CountedGroup ToGroup(int top)
        {
            KeyValuePair<string, long>[] sorted = dimension == Dimension.Day
                ? [.. _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)]
                : [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
            KeyValuePair<string, long>[] shown = dimension == Dimension.Day ? sorted : [.. sorted.Take(top)];
            return new CountedGroup(
                dimension,
                [.. shown.Select(pair => new CountedKey(TextOf(pair.Key), pair.Value))],
                Other: _rest + _counts.Values.Sum() - shown.Sum(pair => pair.Value),
                HasAllKeys: _rest == 0);
        }

        // The address of a page can hold the key of a recording.
        private static string? TextOf(string key) => key.Length == 0 ? null : AccessKeys.Redact(key, MaxKeyLength);
    }
}

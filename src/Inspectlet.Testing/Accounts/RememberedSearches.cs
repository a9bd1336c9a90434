namespace Inspectlet.Testing.Accounts;

/// <summary>The searches of a site that were made last. It is thread-safe.</summary>
internal sealed class RememberedSearches
{
    private const int Capacity = 100;

    // Of all searches together, in what they remember: some 8 MB.
    private const long MaxPositions = 2_000_000;

    private readonly object _lock = new();
    private readonly List<(SessionSearch Search, SearchProgress Progress)> _latestFirst = [];

    public SearchProgress Of(SessionSearch search)
    {
        lock (_lock)
        {
            int index = _latestFirst.FindIndex(known => known.Search == search);
            SearchProgress progress = index < 0 ? new SearchProgress(search) : _latestFirst[index].Progress;
            if (index >= 0 || _latestFirst.Count == Capacity)
            {
                _latestFirst.RemoveAt(index >= 0 ? index : Capacity - 1);
            }

            _latestFirst.Insert(0, (search, progress));
            ForgetOldest();
            return progress;
        }
    }

    // The latest stays: it is about to be asked.
    private void ForgetOldest()
    {
        long held = _latestFirst.Sum(known => known.Progress.Held);
        while (held > MaxPositions && _latestFirst.Count > 1)
        {
            held -= _latestFirst[^1].Progress.Held;
            _latestFirst.RemoveAt(_latestFirst.Count - 1);
        }
    }
}

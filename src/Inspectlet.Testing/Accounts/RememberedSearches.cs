namespace Inspectlet.Testing.Accounts;

/// <summary>The searches of a site that were made last. It is thread-safe.</summary>
internal sealed class RememberedSearches
{
    private const int Capacity = 100;

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
            return progress;
        }
    }
}

namespace Inspectlet.Enumeration;

/// <summary>Fetches page after page, and some of them ahead, in order.</summary>
/// <param name="fetch">Fetches the page of a number.</param>
/// <param name="firstPage">The number of the first.</param>
/// <param name="cancellationToken">Ends all fetching.</param>
internal sealed class PageFetcher(
    Func<int, CancellationToken, Task<IReadOnlyList<Session>>> fetch,
    int firstPage,
    CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly Queue<Task<IReadOnlyList<Session>>> _underWay = new();
    private CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private long _nextToFetch = firstPage;
    private int _current = firstPage - 1;

    /// <summary>How many pages to fetch ahead.</summary>
    public int Ahead { get; set; }

    /// <summary>Gives the next page, and sets out for those behind it: not earlier, so that nothing is fetched for a consumer that has stopped.</summary>
    /// <exception cref="InspectletException">The page could not be fetched; the exception names it.</exception>
    public async Task<(int Number, IReadOnlyList<Session> Sessions)> NextAsync()
    {
        while (_underWay.Count <= Ahead && _nextToFetch <= int.MaxValue)
        {
            _underWay.Enqueue(fetch((int)_nextToFetch++, _stop.Token));
        }

        _current++;
        return (_current, await ArriveAsync(_underWay.Dequeue(), _current).ConfigureAwait(false));
    }

    /// <summary>Fetches a page once more, now that no earlier page is under way.</summary>
    /// <exception cref="InspectletException">The page could not be fetched; the exception names it.</exception>
    public Task<IReadOnlyList<Session>> FetchAgainAsync(int page) => ArriveAsync(fetch(page, _stop.Token), page);

    /// <summary>Gives up what is under way and goes on at an earlier page.</summary>
    public async Task GoBackToAsync(int page)
    {
        await StopAsync().ConfigureAwait(false);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _underWay.Clear();
        _nextToFetch = page;
        _current = page - 1;
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    private async Task<IReadOnlyList<Session>> ArriveAsync(Task<IReadOnlyList<Session>> fetching, int page)
    {
        try
        {
            return await fetching.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The enumeration was cancelled.", exception, cancellationToken);
        }
        catch (InspectletException exception)
        {
            exception.ResumeAtPage = page;
            throw;
        }
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (Task page in _underWay)
        {
            await page.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }
}

namespace Inspectlet.Enumeration;

/// <summary>Fetches page after page, and some of them ahead, in order.</summary>
/// <param name="fetch">Fetches the page of a number.</param>
/// <param name="firstPage">The number of the first.</param>
/// <param name="ahead">How many to fetch ahead.</param>
/// <param name="cancellationToken">Ends all fetching.</param>
internal sealed class PageFetcher(
    Func<int, CancellationToken, Task<IReadOnlyList<Session>>> fetch,
    int firstPage,
    int ahead,
    CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly Queue<Task<IReadOnlyList<Session>>> _underWay = new();
    private long _nextToFetch = firstPage;
    private int _current = firstPage - 1;

    /// <summary>Gives the next page, and sets out for those behind it: not earlier, so that nothing is fetched for a consumer that has stopped.</summary>
    /// <exception cref="InspectletException">The page could not be fetched; the exception names it.</exception>
    public async Task<(int Number, IReadOnlyList<Session> Sessions)> NextAsync()
    {
        while (_underWay.Count <= ahead && _nextToFetch <= int.MaxValue)
        {
            _underWay.Enqueue(fetch((int)_nextToFetch++, _stop.Token));
        }

        _current++;
        try
        {
            return (_current, await _underWay.Dequeue().ConfigureAwait(false));
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The enumeration was cancelled.", exception, cancellationToken);
        }
        catch (InspectletException exception)
        {
            exception.ResumeAtPage = _current;
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (Task page in _underWay)
        {
            await page.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }
}

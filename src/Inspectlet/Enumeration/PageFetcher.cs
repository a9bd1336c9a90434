namespace Inspectlet.Enumeration;

/// <summary>Fetches pages in order, some of them ahead.</summary>
/// <param name="fetch">Fetches the page with a number.</param>
/// <param name="firstPage">The number of the first page.</param>
/// <param name="callToken">Ends all fetching: the token of the call.</param>
/// <param name="enumerationToken">Ends all fetching: the token of <c>WithCancellation</c>.</param>
internal sealed class PageFetcher(
    Func<int, CancellationToken, Task<IReadOnlyList<Session>>> fetch,
    int firstPage,
    CancellationToken callToken,
    CancellationToken enumerationToken) : IAsyncDisposable
{
    private readonly Queue<Task<IReadOnlyList<Session>>> _pending = new();
    private Task _outOfOrder = Task.CompletedTask;
    private CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(callToken, enumerationToken);
    private long _nextToFetch = firstPage;
    private int _current = firstPage - 1;

    /// <summary>How many pages to fetch ahead.</summary>
    public int Ahead { get; set; }

    /// <summary>Returns the next page, and starts to fetch those after it: not earlier, so that nothing is fetched for a consumer that has stopped.</summary>
    /// <exception cref="InspectletException">The page could not be fetched; the exception names it.</exception>
    public async Task<FetchedPage> NextAsync()
    {
        while (_pending.Count <= Ahead && _nextToFetch <= int.MaxValue)
        {
            _pending.Enqueue(fetch((int)_nextToFetch++, _stop.Token));
        }

        _current++;
        return new FetchedPage(_current, await CompleteAsync(_pending.Dequeue(), _current).ConfigureAwait(false));
    }

    /// <summary>Fetches a page out of order; one at a time.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="resumeAt">The page that an exception is to name.</param>
    /// <exception cref="InspectletException">The page could not be fetched.</exception>
    public Task<FetchedPage> FetchAsync(int page, int resumeAt)
    {
        Task<FetchedPage> fetched = FetchAsync();
        _outOfOrder = fetched;
        return fetched;

        async Task<FetchedPage> FetchAsync() => new(page, await CompleteAsync(fetch(page, _stop.Token), resumeAt).ConfigureAwait(false));
    }

    /// <summary>Stops fetching ahead, and continues at an earlier page.</summary>
    public async Task GoBackToAsync(int page)
    {
        await StopAsync().ConfigureAwait(false);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(callToken, enumerationToken);
        _pending.Clear();
        _nextToFetch = page;
        _current = page - 1;
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    private async Task<IReadOnlyList<Session>> CompleteAsync(Task<IReadOnlyList<Session>> pending, int resumeAt)
    {
        try
        {
            return await pending.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (callToken.IsCancellationRequested || enumerationToken.IsCancellationRequested)
        {
            CancellationToken cancelled = callToken.IsCancellationRequested ? callToken : enumerationToken;
            throw new OperationCanceledException("The enumeration was cancelled.", exception, cancelled);
        }
        catch (InspectletException exception)
        {
            exception.ResumeAtPage = resumeAt;
            throw;
        }
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (Task page in _pending.Append(_outOfOrder))
        {
            await page.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }
}

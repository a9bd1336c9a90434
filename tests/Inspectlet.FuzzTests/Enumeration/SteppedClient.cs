namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>A client whose searches stay under way until they are served one by one, so that a test decides in which order.</summary>
internal sealed class SteppedClient : IInspectletClient
{
    private readonly Lock _lock = new();
    private readonly List<Fetch> _underWay = [];

    /// <summary>The fetches that are under way, in the order in which they began.</summary>
    public IReadOnlyList<Fetch> UnderWay
    {
        get
        {
            lock (_lock)
            {
                return [.. _underWay];
            }
        }
    }

    /// <summary>How many fetches there have been.</summary>
    public int Fetches { get; private set; }

    public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default) =>
        Begin(form.Page ?? 1, form.Limit ?? 10);

    /// <summary>Ends a fetch with its rows.</summary>
    public void Serve(Fetch fetch, IReadOnlyList<Session> rows)
    {
        Forget(fetch);
        fetch.Answer.SetResult(rows);
    }

    /// <summary>Ends a fetch with a failure.</summary>
    public void Fail(Fetch fetch, Exception exception)
    {
        Forget(fetch);
        fetch.Answer.SetException(exception);
    }

    // A request that was given up still reaches the service, so a cancelled fetch is served like any other.
    private Task<IReadOnlyList<Session>> Begin(int page, int limit)
    {
        var fetch = new Fetch(page, limit, new TaskCompletionSource<IReadOnlyList<Session>>());
        lock (_lock)
        {
            Fetches++;
            _underWay.Add(fetch);
        }

        return fetch.Answer.Task;
    }

    private void Forget(Fetch fetch)
    {
        lock (_lock)
        {
            _underWay.Remove(fetch);
        }
    }
}

/// <summary>A fetch that is under way.</summary>
internal sealed record Fetch(int Page, int Limit, TaskCompletionSource<IReadOnlyList<Session>> Answer);

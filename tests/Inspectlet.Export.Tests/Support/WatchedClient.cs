namespace Inspectlet.Export.Tests;

/// <summary>A client that does something before each search.</summary>
internal sealed class WatchedClient(IInspectletClient client, Action<int> before) : IInspectletClient
{
    private int _searches;

    public int Searches => _searches;

    public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default)
    {
        before(Interlocked.Increment(ref _searches));
        return client.SearchSessionsAsync(websiteId, form, cancellationToken);
    }
}

namespace Inspectlet.Export.Tests;

/// <summary>A client of a service that returns its last page for every page beyond it.</summary>
internal sealed class EndlessClient(Session[] sessions) : IInspectletClient
{
    public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default)
    {
        int limit = form.Limit ?? 10;
        int last = (sessions.Length - 1) / limit;
        return Task.FromResult<IReadOnlyList<Session>>([.. sessions.Skip(Math.Min((form.Page ?? 1) - 1, last) * limit).Take(limit)]);
    }
}

namespace Inspectlet.Export.Tests;

/// <summary>A client that returns the same recordings for every search: nothing of it is to be relied on.</summary>
internal sealed class ListClient(params Session[] sessions) : IInspectletClient
{
    public IReadOnlyList<Session> Sessions { get; set; } = sessions;

    public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Session>>(form.Page > 1 ? [] : Sessions);
}

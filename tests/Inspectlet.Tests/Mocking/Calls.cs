namespace Inspectlet.Tests.Mocking;

/// <summary>What code that is given a client does with it.</summary>
internal static class Calls
{
    public const long WebsiteId = 1;

    public static readonly SessionSearch Search = SessionSearch.All.FromCountry("US").WithTag("plan", "pro");

    public static readonly IReadOnlyList<Session> Sessions = [new() { Id = 1, WebsiteId = WebsiteId }, new() { Id = 2, WebsiteId = WebsiteId }];

    public static async Task<List<long>> PageAsync(IInspectletClient client) =>
        [.. (await client.SearchSessionsAsync(WebsiteId, Search, limit: 100, page: 1)).Select(session => session.Id)];

    public static async Task<List<long>> AllAsync(IInspectletClient client, int pagesAhead = 0)
    {
        var ids = new List<long>();
        await foreach (Session session in client.EnumerateSessionsAsync(WebsiteId, Search, new() { PagesAhead = pagesAhead }))
        {
            ids.Add(session.Id);
        }

        return ids;
    }

    public static async Task<List<int>> PagesAsync(IInspectletClient client)
    {
        var numbers = new List<int>();
        await foreach (SessionPage page in client.EnumerateSessionPagesAsync(WebsiteId, Search))
        {
            numbers.Add(page.Number);
        }

        return numbers;
    }
}

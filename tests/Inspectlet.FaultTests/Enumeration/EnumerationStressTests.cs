namespace Inspectlet.FaultTests.Enumeration;

/// <summary>Ten thousand sessions from servers that make it hard: each that was there at the start comes exactly once, and it ends.</summary>
public class EnumerationStressTests(ITestOutputHelper output)
{
    private const int Count = 10_000;

    private static readonly Dictionary<string, Func<int, PagingServer>> Servers = new()
    {
        ["nothing the matter"] = seed => new(Count, seed),
        ["37 arrive between fetches"] = seed => new(Count, seed) { Arrivals = fetch => fetch > 1 ? 37 : 0 },
        ["999 arrive now and then"] = seed => new(Count, seed) { Arrivals = fetch => fetch % 30 == 0 ? 999 : 0 },
        ["one arrives now and then"] = seed => new(Count, seed) { Arrivals = fetch => fetch % 7 == 0 ? 1 : 0 },
        ["a whole page arrives now and then"] = seed => new(Count, seed) { Arrivals = fetch => fetch % 9 == 0 ? 100 : 0 },
        ["25 rows at most"] = seed => new(Count, seed) { MaxRows = 25 },
        ["the last page for ever"] = seed => new(Count, seed) { RepeatsLastPage = true },
        ["every third is refused"] = seed => new(Count, seed) { RefusesEveryThird = true },
        ["every third is refused, Retry-After: 0"] = seed => new(Count, seed) { RefusesEveryThird = true, RetryAfter = "0" },
        ["37 arrive, every third is refused"] = seed => new(Count, seed) { Arrivals = fetch => fetch > 1 ? 37 : 0, RefusesEveryThird = true },
        ["one arrives now and then, every third is refused"] =
            seed => new(Count, seed) { Arrivals = fetch => fetch % 7 == 0 ? 1 : 0, RefusesEveryThird = true },
        ["12 arrive, 25 rows at most, the last page for ever, every third is refused"] = seed => new(Count, seed)
        {
            Arrivals = fetch => fetch > 1 ? 12 : 0,
            MaxRows = 25,
            RepeatsLastPage = true,
            RefusesEveryThird = true,
            RetryAfter = "0",
        },
        ["37 arrive, the last page for ever, every third is refused"] =
            seed => new(Count, seed) { Arrivals = fetch => fetch > 1 ? 37 : 0, RepeatsLastPage = true, RefusesEveryThird = true },
    };

    public static TheoryData<string, int> Matrix
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string server in Servers.Keys)
            {
                foreach (int pagesAhead in new[] { 0, 1, 3, 16 })
                {
                    data.Add(server, pagesAhead);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Each_session_comes_exactly_once_and_it_ends(string row, int pagesAhead)
    {
        using PagingServer server = Servers[row](pagesAhead);
        using var http = new HttpClient(server);
        using InspectletClient inspectlet = FaultTest.CreateClient(
            new Uri("https://api.example.com/v1/"), o => (o.MaxRetries, o.MaxRetryDelay) = (10, TimeSpan.FromMilliseconds(1)), http);
        using var patience = new CancellationTokenSource(FaultTest.Patience);
        var ids = new List<long>();

        await foreach (Session session in inspectlet.EnumerateSessionsAsync(
            1, options: new SessionEnumerationOptions { PagesAhead = pagesAhead }, cancellationToken: patience.Token))
        {
            ids.Add(session.Id);
        }

        output.WriteLine($"{ids.Count} sessions by {server.Requests} requests, {server.Fetches} of them answered");
        ids.Should().OnlyHaveUniqueItems();
        server.Initial.Except(ids).Should().BeEmpty();
    }
}

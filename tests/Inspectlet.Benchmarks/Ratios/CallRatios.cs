using Inspectlet.Benchmarks.Peers;
using Inspectlet.Benchmarks.Server;

namespace Inspectlet.Benchmarks.Ratios;

/// <summary>Whole calls, over loopback, to a server in another process.</summary>
internal static class CallRatios
{
    public static IEnumerable<Ratio> All =>
    [
        new("call-raw", 1.25, () => CompareAsync(http => () => RawCall.SendAsync(http))),
        new("call-nswag", 0.80, () => CompareAsync(http =>
        {
            var stock = new StockPeer(http) { BaseUrl = http.BaseAddress!.AbsoluteUri };
            return () => stock.SearchSessionsAsync(SearchForm.WebsiteId, new() { Search = SearchForm.Json });
        })),
        new("call-refit", 0.80, () => CompareAsync(http =>
        {
            IRefitPeer refit = RefitPeer.Create(http);
            return () => refit.SearchSessionsAsync(SearchForm.WebsiteId, new RefitForm { Search = SearchForm.Json });
        })),
        new("call-alloc", 0.85, () => CompareAsync(http => () => HandWritten.SearchAsync(http), Pairs.OfAllocationAsync)),
        new("call-alloc-stream", 0.95, () => CompareAsync(http => () => HandWritten.SearchStreamingAsync(http), Pairs.OfAllocationAsync)),
    ];

    private static Task<Quartiles> CompareAsync(Func<HttpClient, Func<Task>> makePeer) => CompareAsync(makePeer, Pairs.OfProcessorTimeAsync);

    private static async Task<Quartiles> CompareAsync(Func<HttpClient, Func<Task>> makePeer, Func<Func<Task>, Func<Task>, Task<Quartiles>> compare)
    {
        using PageServerProcess server = PageServerProcess.Start();
        using var inspectlet = new InspectletClient(
            new InspectletClientOptions { Email = SearchForm.Email, ApiToken = SearchForm.ApiToken, BaseAddress = server.Address });
        using HttpClient http = SearchForm.CreateHttpClient(server.Address);
        return await compare(() => inspectlet.SearchSessionsAsync(SearchForm.WebsiteId, SearchForm.Search), makePeer(http));
    }
}

using BenchmarkDotNet.Attributes;
using Inspectlet.Benchmarks.Peers;
using Inspectlet.Benchmarks.Server;

namespace Inspectlet.Benchmarks.Explore;

/// <summary>Whole calls over loopback; the wall time includes the server's, which is a process of its own.</summary>
[MemoryDiagnoser]
public class CallBenchmarks : IDisposable
{
    private readonly PageServerProcess _server = PageServerProcess.Start();
    private readonly InspectletClient _inspectlet;
    private readonly HttpClient _http;
    private readonly StockPeer _stock;
    private readonly HttpClient _refitHttp;
    private readonly IRefitPeer _refit;

    public CallBenchmarks()
    {
        _inspectlet = new InspectletClient(
            new InspectletClientOptions { Email = SearchForm.Email, ApiToken = SearchForm.ApiToken, BaseAddress = _server.Address });
        _http = SearchForm.CreateHttpClient(_server.Address);
        _stock = new StockPeer(_http) { BaseUrl = _server.Address.AbsoluteUri };
        _refitHttp = SearchForm.CreateHttpClient(_server.Address);
        _refit = RefitPeer.Create(_refitHttp);
    }

    [Benchmark(Baseline = true)]
    public Task<IReadOnlyList<Session>> Inspectlet() => _inspectlet.SearchSessionsAsync(SearchForm.WebsiteId, SearchForm.Search);

    [Benchmark]
    public Task<int> HttpClientAndFloor() => RawCall.SendAsync(_http);

    [Benchmark]
    public Task HttpClientAndSystemTextJson() => HandWritten.SearchAsync(_http);

    [Benchmark]
    public Task StockNSwag() => _stock.SearchSessionsAsync(SearchForm.WebsiteId, new() { Search = SearchForm.Json });

    [Benchmark]
    public Task Refit() => _refit.SearchSessionsAsync(SearchForm.WebsiteId, new RefitForm { Search = SearchForm.Json });

    [GlobalCleanup]
    public void Dispose()
    {
        _inspectlet.Dispose();
        _http.Dispose();
        _refitHttp.Dispose();
        _server.Dispose();
        GC.SuppressFinalize(this);
    }
}

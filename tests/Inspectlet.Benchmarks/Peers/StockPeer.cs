using Inspectlet.Benchmarks.Peers.Stock;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>The client that NSwag makes with templates of its own.</summary>
internal sealed class StockPeer(HttpClient httpClient) : StockClient(httpClient)
{
    private static readonly Dictionary<string, IEnumerable<string>> NoHeaders = [];
    private static readonly StockPeer Reader = new(new HttpClient());

    /// <summary>Reads the answer to a search, as the client does with a body that has been received.</summary>
    public static async Task<SessionList> ReadAsync(byte[] json)
    {
        using var content = new ByteArrayContent(json);
        using var response = new HttpResponseMessage { Content = content };
        return (await Reader.ReadObjectResponseAsync<SessionList>(response, NoHeaders, CancellationToken.None)).Object;
    }
}

using System.Net;

namespace Inspectlet.Cli.Tests;

/// <summary>What a browser does with the address that it is started with.</summary>
internal static class Browsing
{
    /// <summary>A browser that asks for its address, and goes nowhere from there.</summary>
    public static Task<int?> Started(Uri address, CancellationToken cancellationToken)
    {
        _ = SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return Task.FromResult<int?>(0);
    }

    public static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        return await http.SendAsync(request);
    }

    public static async Task<HttpStatusCode> StatusOfAsync(HttpMethod method, Uri address, string? host = null)
    {
        using var request = new HttpRequestMessage(method, address) { Headers = { Host = host } };
        using HttpResponseMessage response = await SendAsync(request);
        return response.StatusCode;
    }
}

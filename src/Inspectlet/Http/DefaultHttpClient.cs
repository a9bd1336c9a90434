using System.Net;
using System.Runtime.Versioning;

namespace Inspectlet.Http;

/// <summary>How requests are sent unless the caller brings an HTTP client of their own.</summary>
/// <remarks>
/// The package for hosts compiles this file and what it uses too, instead of calling an internal member of this assembly: users
/// may update one package without the other.
/// </remarks>
internal static class DefaultHttpClient
{
    [UnsupportedOSPlatform("browser")]
    public static HttpClient Create()
    {
        var client = new HttpClient(CreateHandler());
        Configure(client);
        return client;
    }

    [UnsupportedOSPlatform("browser")]
    public static SocketsHttpHandler CreateHandler() => new()
    {
        // A redirect would carry the form, and with some handlers the credentials, to another host.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        Proxy = new HttpsProxy(),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };

    public static void Configure(HttpClient client)
    {
        // The time limits of a call cover the body too.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestVersion = HttpVersion.Version20;
    }
}

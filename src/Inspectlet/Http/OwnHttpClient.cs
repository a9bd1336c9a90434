using System.Net;

namespace Inspectlet.Http;

/// <summary>The HTTP client of those who bring none.</summary>
internal static class OwnHttpClient
{
    // A redirect would carry the form, and with some handlers the credentials, to another host.
    public static HttpClient Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        DefaultRequestVersion = HttpVersion.Version20,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}

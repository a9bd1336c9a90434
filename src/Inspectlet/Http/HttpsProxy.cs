using System.Net;

namespace Inspectlet.Http;

/// <summary>
/// The machine's proxy, for https alone. What goes to a proxy by plain http, it can read, the API token included; and plain
/// http is for this machine, where no proxy is needed.
/// </summary>
internal sealed class HttpsProxy : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsPlain(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => IsPlain(host) || HttpClient.DefaultProxy.IsBypassed(host);

    private static bool IsPlain(Uri address) => address.Scheme == Uri.UriSchemeHttp;
}

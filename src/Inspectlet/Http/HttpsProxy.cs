using System.Net;

namespace Inspectlet.Http;

/// <summary>
/// The machine's proxy, for https alone. What goes to a proxy by plain http, it can read, the API token included; and plain
/// http is for this machine, where no proxy is needed.
/// </summary>
internal sealed class HttpsProxy : IWebProxy
{
    private ICredentials? _credentials;

    /// <summary>Those of the machine's proxy, unless others are set: what is set here is nobody else's.</summary>
    public ICredentials? Credentials
    {
        get => _credentials ?? HttpClient.DefaultProxy.Credentials;
        set => _credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsPlain(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => IsPlain(host) || HttpClient.DefaultProxy.IsBypassed(host);

    private static bool IsPlain(Uri address) => address.Scheme == Uri.UriSchemeHttp;
}

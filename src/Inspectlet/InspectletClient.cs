using ApiContract;
using Inspectlet.Http;

namespace Inspectlet;

/// <summary>A client of the Inspectlet API: lists sites, searches the recordings of visitors' sessions, fetches one.</summary>
/// <remarks>
/// <para>Make one for each account and keep it: it cannot be changed, and any number of threads may use it at once.</para>
/// <para>The operations are made from the API's document. Each fails with an <see cref="InspectletException"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// using var inspectlet = new InspectletClient("bob@example.com", apiToken);
/// var sessions = await inspectlet.SearchSessionsAsync(12345678, SessionSearch.All.FromCountry("US").LastWeek());
/// </code>
/// </example>
public sealed partial class InspectletClient : IDisposable
{
    private readonly CallPipeline _calls;
    private readonly HttpClient? _ownHttpClient;
    private bool _isDisposed;

    /// <summary>Makes a client for an account, with the defaults of <see cref="InspectletClientOptions"/> for everything else.</summary>
    /// <param name="email">The account's e-mail address.</param>
    /// <param name="apiToken">The account's API token; the dashboard shows it under "API Credentials".</param>
    /// <exception cref="ArgumentException">One of them is empty, or cannot be sent.</exception>
    public InspectletClient(string email, string apiToken)
        : this(new InspectletClientOptions { Email = email, ApiToken = apiToken })
    {
    }

    /// <summary>Makes a client with options.</summary>
    /// <param name="options">The options; they are copied.</param>
    /// <param name="httpClient">
    /// What to send with, or null for one of the client's own, which follows no redirects, decompresses answers and renews
    /// its connections every two minutes. One that is given is neither changed nor disposed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    public InspectletClient(InspectletClientOptions options, HttpClient? httpClient = null)
    {
        ConnectionSettings settings = ConnectionSettings.From(options);
        var gate = new RequestGate(settings.MaxConcurrentRequests, settings.TimeProvider);
        _ownHttpClient = httpClient is null ? OwnHttpClient.Create() : null;
        HttpClient http = httpClient ?? _ownHttpClient!;
        _calls = new CallPipeline(() => settings, () => http, gate);
    }

    /// <summary>Makes a client for a host: it asks for its options before every call and for an HTTP client before every attempt.</summary>
    /// <param name="options">
    /// Gives the options as they are now, so that credentials can be renewed while the client lives. They count from the
    /// next call on; <see cref="InspectletClientOptions.MaxConcurrentRequests"/> and the clock are read once, here.
    /// </param>
    /// <param name="httpClient">Gives what to send with, such as a client of <c>IHttpClientFactory</c>. It is neither changed nor disposed.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    public InspectletClient(Func<InspectletClientOptions> options, Func<HttpClient> httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClient);
        var current = new CurrentSettings(options);
        ConnectionSettings settings = current.Get();
        var gate = new RequestGate(settings.MaxConcurrentRequests, settings.TimeProvider);
        _calls = new CallPipeline(current.Get, httpClient, gate);
    }

    /// <summary>Closes the client's connections, unless they belong to an <see cref="HttpClient"/> that was given to it.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _ownHttpClient?.Dispose();
    }

    // Every operation comes through here, after its arguments have been checked.
    private Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _calls.SendAsync(request, read, cancellationToken);
    }
}

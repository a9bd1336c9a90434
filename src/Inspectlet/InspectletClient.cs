using System.Runtime.Versioning;
using ApiContract;
using Inspectlet.Http;

namespace Inspectlet;

/// <summary>A client of the Inspectlet API: lists sites, searches the recordings of visitors' sessions, gets one.</summary>
/// <remarks>
/// <para>Create one for each account and keep it: it is immutable and thread-safe.</para>
/// <para>The operations are generated from the API's document. Each fails with an <see cref="InspectletException"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// using var inspectlet = new InspectletClient("bob@example.com", apiToken);
/// foreach (Website site in await inspectlet.ListWebsitesAsync())
/// {
///     IReadOnlyList&lt;Session&gt; newest = await inspectlet.SearchSessionsAsync(site.Id, SessionSearch.All.FromCountry("US").LastWeek());
///     Session? first = newest.Count == 0 ? null : await inspectlet.GetSessionAsync(site.Id, newest[0].Id);
/// }
/// </code>
/// </example>
public sealed partial class InspectletClient : IDisposable
{
    private readonly CallPipeline _calls;
    private readonly HttpClient? _defaultHttpClient;
    private readonly CancellationTokenSource _disposal = new();
    private bool _isDisposed;

    /// <summary>Creates a client for an account, with the defaults of <see cref="InspectletClientOptions"/> for everything else.</summary>
    /// <param name="email">The account's e-mail address.</param>
    /// <param name="apiToken">The account's API token; the dashboard shows it under "API Credentials".</param>
    /// <exception cref="ArgumentException">One of them is empty or invalid.</exception>
    /// <exception cref="PlatformNotSupportedException">It runs in a browser, where whoever opens the page can read the token.</exception>
    [UnsupportedOSPlatform("browser")]
    public InspectletClient(string email, string apiToken)
        : this(new InspectletClientOptions { Email = email, ApiToken = apiToken })
    {
    }

    /// <summary>Creates a client with options.</summary>
    /// <param name="options">The options; they are copied.</param>
    /// <param name="httpClient">
    /// The HTTP client to send with; it is neither changed nor disposed. Null for a default one, which follows no redirects,
    /// decompresses responses and renews its connections every two minutes.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    /// <exception cref="PlatformNotSupportedException">It runs in a browser, without an HTTP client that sends to a server of yours.</exception>
    public InspectletClient(InspectletClientOptions options, HttpClient? httpClient = null)
    {
        ConnectionSettings settings = ConnectionSettings.From(options);
        var gate = new RequestGate(settings.MaxConcurrentRequests, settings.TimeProvider);
        _defaultHttpClient = httpClient is null ? CreateDefaultHttpClient() : null;
        HttpClient http = httpClient ?? _defaultHttpClient!;
        _calls = new CallPipeline(() => settings, () => http, gate, CountSessions, _disposal.Token);
    }

    /// <summary>Creates a client for a host: it asks for its options before every call and for an HTTP client before every attempt.</summary>
    /// <param name="options">
    /// Returns the current options, so that credentials can change during the client's lifetime. A change, also of the same object
    /// in place, takes effect with the next call; <see cref="InspectletClientOptions.MaxConcurrentRequests"/> and the clock are read
    /// once, here. A call fails with an <see cref="ArgumentException"/> if an option is invalid then, and with the exception that the
    /// function throws. Where credentials come from a store that must be awaited, set <see cref="InspectletClientOptions.CredentialsProvider"/>.
    /// </param>
    /// <param name="httpClient">Returns the HTTP client to send with, such as one from <c>IHttpClientFactory</c>. It is neither changed nor disposed.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public InspectletClient(Func<InspectletClientOptions> options, Func<HttpClient> httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClient);
        var current = new CurrentSettings(options);
        ConnectionSettings settings = current.Get();
        var gate = new RequestGate(settings.MaxConcurrentRequests, settings.TimeProvider);
        _calls = new CallPipeline(current.Get, httpClient, gate, CountSessions, _disposal.Token);
    }

    /// <summary>
    /// Ends the calls that are under way with an <see cref="ObjectDisposedException"/>, at once if the handler honours its token,
    /// and closes the client's connections, unless they belong to an <see cref="HttpClient"/> that was passed to it.
    /// </summary>
    public void Dispose()
    {
        // Cancelled and not disposed of: calls that are about to begin still look at it, and it has nothing to give back.
        _isDisposed = true;
        _disposal.Cancel();
        _defaultHttpClient?.Dispose();
    }

    // Every operation comes through here, after its arguments have been checked.
    private Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _calls.SendAsync(request, read, cancellationToken);
    }

    private static HttpClient CreateDefaultHttpClient() => OperatingSystem.IsBrowser()
        ? throw new PlatformNotSupportedException(
            "An API token does not belong in a browser, where whoever opens the page can read it. Call a server of yours, and Inspectlet from there.")
        : DefaultHttpClient.Create();

    private static int CountSessions(object? value) => value switch
    {
        IReadOnlyList<Session> sessions => sessions.Count,
        Session => 1,
        _ => 0,
    };
}

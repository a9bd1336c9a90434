using System.Net.Http.Headers;
using System.Text;
using Inspectlet.Masking;

namespace Inspectlet.Http;

/// <summary>The options of a client, validated and in the form that requests need.</summary>
internal sealed class ConnectionSettings
{
    private ConnectionSettings(InspectletClientOptions options)
    {
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Email}:{options.ApiToken}"));
        BaseAddress = WithTrailingSlash(options.BaseAddress);
        Authorization = new AuthenticationHeaderValue("Basic", credentials);
        Secrets = new Secrets(options.Email, options.ApiToken);
        Timeout = options.Timeout;
        Deadline = options.Deadline;
        MaxRetryDelay = options.MaxRetryDelay;
        Retry = RetryPolicy.Create(options);
        MaxConcurrentRequests = options.MaxConcurrentRequests;
        MaxResponseBytes = options.MaxResponseBytes;
        Observer = options.Observer;
        TimeProvider = options.TimeProvider;
    }

    public Uri BaseAddress { get; }

    public AuthenticationHeaderValue Authorization { get; }

    public Secrets Secrets { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan Deadline { get; }

    public TimeSpan MaxRetryDelay { get; }

    /// <summary>Repeats attempts; null where there are no retries.</summary>
    public RetryPolicy? Retry { get; }

    public int MaxConcurrentRequests { get; }

    public int MaxResponseBytes { get; }

    public InspectletObserver? Observer { get; }

    public TimeProvider TimeProvider { get; }

    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public static ConnectionSettings From(InspectletClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach ((string option, string problem) in options.FindProblems())
        {
            throw new ArgumentException($"{nameof(InspectletClientOptions)}.{option} {problem}.", nameof(options));
        }

        return new ConnectionSettings(options);
    }

    // Without the slash, the operation's path would replace the last segment of the address.
    private static Uri WithTrailingSlash(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}

using System.Net.Http.Headers;
using System.Text;
using Polly;

namespace Inspectlet.Http;

/// <summary>The options of a client, checked and in the form in which requests need them.</summary>
internal sealed class ConnectionSettings
{
    private ConnectionSettings(InspectletClientOptions options)
    {
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Email}:{options.ApiToken}"));
        BaseAddress = WithTrailingSlash(options.BaseAddress);
        Authorization = new AuthenticationHeaderValue("Basic", credentials);
        Secrets = new Secrets(options.ApiToken, credentials);
        Timeout = options.Timeout;
        Deadline = options.Deadline;
        MaxRetryDelay = options.MaxRetryDelay;
        Retry = RetryPolicy.Create(options.MaxRetries, options.MaxRetryDelay, options.TimeProvider);
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

    /// <summary>Repeats attempts; null where there are to be none.</summary>
    public ResiliencePipeline? Retry { get; }

    public int MaxConcurrentRequests { get; }

    public int MaxResponseBytes { get; }

    public InspectletObserver? Observer { get; }

    public TimeProvider TimeProvider { get; }

    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    public static ConnectionSettings From(InspectletClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CheckCredential(options.Email, nameof(options.Email));
        CheckCredential(options.ApiToken, nameof(options.ApiToken));
        if (options.Email.Contains(':', StringComparison.Ordinal))
        {
            throw Invalid(nameof(options.Email), "must not hold a colon: HTTP Basic authentication could not tell where it ends");
        }

        CheckBaseAddress(options.BaseAddress);
        CheckTime(options.Timeout, nameof(options.Timeout));
        CheckTime(options.Deadline, nameof(options.Deadline));
        CheckLimits(options);

        if (options.TimeProvider is null)
        {
            throw Invalid(nameof(options.TimeProvider), "must not be null");
        }

        return new ConnectionSettings(options);
    }

    private static void CheckCredential(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw Invalid(name, "must be set");
        }

        if (value.Any(char.IsControl))
        {
            throw Invalid(name, "must not hold control characters, such as a line break at its end");
        }
    }

    private static void CheckTime(TimeSpan time, string name)
    {
        // What a timer of the framework can count is the limit.
        if (time != System.Threading.Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time.TotalMilliseconds > uint.MaxValue - 1))
        {
            throw Invalid(name, "must be more than zero and no more than 49 days, or Timeout.InfiniteTimeSpan");
        }
    }

    private static void CheckLimits(InspectletClientOptions options)
    {
        if (options.MaxRetries < 0)
        {
            throw Invalid(nameof(options.MaxRetries), "must not be negative; 0 turns retries off");
        }

        if (options.MaxRetryDelay <= TimeSpan.Zero || options.MaxRetryDelay > TimeSpan.FromDays(1))
        {
            throw Invalid(nameof(options.MaxRetryDelay), "must be more than zero and no more than a day");
        }

        if (options.MaxConcurrentRequests < 1)
        {
            throw Invalid(nameof(options.MaxConcurrentRequests), "must be 1 or more");
        }

        if (options.MaxResponseBytes < 1 || options.MaxResponseBytes > Array.MaxLength / 2)
        {
            throw Invalid(nameof(options.MaxResponseBytes), "must be from 1 to 1,073,741,795");
        }
    }

    private static void CheckBaseAddress(Uri? address)
    {
        const string Name = nameof(InspectletClientOptions.BaseAddress);
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw Invalid(Name, "must be an absolute address that begins with https://");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw Invalid(Name, "must begin with https://, or the API token would travel in the clear; http:// is for this machine alone");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw Invalid(Name, "must have no query, no fragment and no credentials in it");
        }
    }

    // Without the slash, the last segment of the address would give way to the operation's path.
    private static Uri WithTrailingSlash(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static ArgumentException Invalid(string option, string reason) =>
        new($"{nameof(InspectletClientOptions)}.{option} {reason}.", option);
}

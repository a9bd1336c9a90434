using System.Net.Http.Headers;
using Inspectlet.Masking;
using Inspectlet.Settings;

namespace Inspectlet.Http;

/// <summary>The options of a client, validated and in the form that requests need.</summary>
internal sealed class ConnectionSettings
{
    private readonly InspectletClientOptions _options;
    private readonly Account? _account;

    private ConnectionSettings(InspectletClientOptions options)
    {
        _options = options;
        _account = options.CredentialsProvider is null ? new Account(new InspectletCredentials(options.Email, options.ApiToken)) : null;
        BaseAddress = WithTrailingSlash(options.BaseAddress);
        Application = UserAgentText.TryParse(options.ApplicationName) ?? [];
        Retry = RetryPolicy.Create(options);
    }

    private ConnectionSettings(ConnectionSettings settings, Account account)
    {
        _options = settings._options;
        _account = account;
        BaseAddress = settings.BaseAddress;
        Application = settings.Application;
        Retry = settings.Retry;
    }

    public Uri BaseAddress { get; }

    /// <summary>What the user's program adds to the <c>User-Agent</c>.</summary>
    public IReadOnlyList<ProductInfoHeaderValue> Application { get; }

    /// <summary>Is asked for the credentials before each call; null where the options hold them.</summary>
    public InspectletCredentialsProvider? CredentialsProvider => _options.CredentialsProvider;

    public AuthenticationHeaderValue Authorization => RequiredAccount.Authorization;

    public Secrets Secrets => RequiredAccount.Secrets;

    public TimeSpan Timeout => _options.Timeout;

    public TimeSpan Deadline => _options.Deadline;

    public TimeSpan MaxRetryDelay => _options.MaxRetryDelay;

    /// <summary>Repeats attempts; null where there are no retries.</summary>
    public RetryPolicy? Retry { get; }

    public int MaxConcurrentRequests => _options.MaxConcurrentRequests;

    public int MaxResponseBytes => _options.MaxResponseBytes;

    public InspectletObserver? Observer => _options.Observer;

    public TimeProvider TimeProvider => _options.TimeProvider;

    private Account RequiredAccount => _account ?? throw new InvalidOperationException("The credentials provider has not been asked yet.");

    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public static ConnectionSettings From(InspectletClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        // What is checked must be what is used, though another thread changes the options meanwhile.
        InspectletClientOptions copy = options.Copy();
        foreach ((string option, string problem) in copy.FindProblems())
        {
            throw new ArgumentException($"{nameof(InspectletClientOptions)}.{option} {problem}.", nameof(options));
        }

        return new ConnectionSettings(copy);
    }

    /// <summary>Whether these are the settings of the options as they are now.</summary>
    public bool AreOf(InspectletClientOptions options) => _options.HasValuesOf(options);

    /// <summary>These settings with the credentials of an account.</summary>
    public ConnectionSettings With(Account account) => new(this, account);

    // Without the slash, the operation's path would replace the last segment of the address.
    private static Uri WithTrailingSlash(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}

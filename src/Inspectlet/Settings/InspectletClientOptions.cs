using System.Net;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Inspectlet.Settings;

namespace Inspectlet;

/// <summary>The options of an <see cref="InspectletClient"/>. A client copies them when it is created; later changes have no effect.</summary>
/// <remarks>
/// A client that is created with a function copies them whenever a call finds that they have changed. <c>JsonSerializer</c> writes what
/// can stand in a configuration, except the token.
/// </remarks>
/// <example>
/// <code>
/// var options = new InspectletClientOptions
/// {
///     Email = "bob@example.com",
///     ApiToken = apiToken,
///     Deadline = TimeSpan.FromMinutes(1),
/// };
/// using var client = new InspectletClient(options);
/// </code>
/// </example>
public sealed class InspectletClientOptions
{
    /// <summary>The address of the production service: <c>https://api.inspectlet.com/v1/</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.inspectlet.com/v1/");

    /// <summary>The account's e-mail address. Required, unless there is a <see cref="CredentialsProvider"/>.</summary>
    public string Email { get; set; } = "";

    /// <summary>
    /// The account's API token; the dashboard shows it under "API Credentials". Required, unless there is a
    /// <see cref="CredentialsProvider"/>; without white space, and a secret: <c>JsonSerializer</c> leaves it out.
    /// </summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public string ApiToken { get; set; } = "";

    /// <summary>
    /// Is asked for the credentials before every call, instead of <see cref="Email"/> and <see cref="ApiToken"/>, which are then not used;
    /// null, the default, for no provider.
    /// </summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public InspectletCredentialsProvider? CredentialsProvider { get; set; }

    /// <summary>
    /// The name of your program, such as <c>Acme.Exporter/2.1</c>. It is added to the header <c>User-Agent</c> behind the SDK's own, so it
    /// must be what that header can hold: products with or without a version, and comments in parentheses; 256 characters at most. Null,
    /// the default, or empty for none.
    /// </summary>
    public string? ApplicationName { get; set; }

    /// <summary>
    /// The address that the operations' paths are added to, version included; <see cref="DefaultBaseAddress"/> by default.
    /// It must be <c>https</c>, except on this machine, so that the token never travels in the clear.
    /// </summary>
    public Uri BaseAddress { get; set; } = DefaultBaseAddress;

    /// <summary>
    /// How long a call may take in all: waiting for its turn, its attempts, and the delays between them; 2 minutes by
    /// default. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long an attempt may take, up to the last byte of its response; 30 seconds by default.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a call that failed with a transient error is sent again; 3 by default. Set 0 to turn retries off, for
    /// example where the <see cref="HttpClient"/> has a handler that retries. Only operations that change nothing on the
    /// server are sent again; today that is all of them.
    /// </summary>
    /// <remarks>
    /// Transient errors are the statuses 408, 429, 500, 502, 503 and 504, connections that fail, and attempts that take
    /// too long. Where a proxy refuses a connection, its status counts, so a 407 is not tried again. The delays grow from
    /// half a second, with jitter, unless the API says how long to wait (<c>Retry-After</c>).
    /// </remarks>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// Statuses that are tried again, beside those of <see cref="MaxRetries"/>; none by default. Add those that a proxy in front
    /// of the API answers with for a while, such as 425, 529, and 520 to 527 of Cloudflare. A 403 that is listed is tried again
    /// only if it bears <c>Retry-After</c>: without it, it says that access is denied.
    /// </summary>
    [IgnoreDataMember]
    public IReadOnlyCollection<HttpStatusCode> AdditionalRetryStatusCodes { get; set; } = [];

    /// <summary>
    /// The longest delay between two attempts; 30 seconds by default. If the API asks for a longer one, or for a longer one than
    /// is left of the <see cref="Deadline"/>, the call fails at once and its exception says how long
    /// (<see cref="InspectletApiException.RetryAfter"/>).
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many calls of one client may run at the same time; 8 by default. Further calls wait for their turn. It is read
    /// once, when the client is created.
    /// </summary>
    /// <remarks>
    /// After a 429 half as many requests are under way at a time, but at least one; those of the calls that are over the limit then,
    /// retries included, wait. Several 429s of requests that were under way together count as one. After each 5 seconds without a 429 it is
    /// one more, up to this number. A pause that the API asks for does not count as such a time.
    /// </remarks>
    public int MaxConcurrentRequests { get; set; } = 8;

    /// <summary>
    /// The largest response in bytes, decompressed; 16 MiB by default. One that is larger, as received or in UTF-8, fails the call,
    /// and so does one of more than 250,000 values (objects, members and elements of lists), whatever its size. A page of 100 sessions is
    /// some 150 KiB, and some 3,000 values.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Is told of retries, waits and failures as they happen; null, the default, for no observer.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public InspectletObserver? Observer { get; set; }

    /// <summary>The clock; the system's by default.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Finds the options that are invalid, so that a host can report all of them before it starts.</summary>
    /// <returns>For each invalid option, its name and what is wrong, in words that continue from the name; empty if all are valid.</returns>
    public IReadOnlyDictionary<string, string> FindProblems()
    {
        (string Option, string? Problem)[] checks =
        [
            (nameof(Email), CredentialsProvider is null ? OptionChecks.Email(Email) : null),
            (nameof(ApiToken), CredentialsProvider is null ? OptionChecks.ApiToken(ApiToken) : null),
            (nameof(ApplicationName), OptionChecks.ApplicationName(ApplicationName)),
            (nameof(BaseAddress), OptionChecks.BaseAddress(BaseAddress)),
            (nameof(Timeout), OptionChecks.TimeLimit(Timeout)),
            (nameof(Deadline), OptionChecks.TimeLimit(Deadline)),
            (nameof(MaxRetries), OptionChecks.MaxRetries(MaxRetries)),
            (nameof(AdditionalRetryStatusCodes), OptionChecks.RetryStatusCodes(AdditionalRetryStatusCodes)),
            (nameof(MaxRetryDelay), OptionChecks.MaxRetryDelay(MaxRetryDelay)),
            (nameof(MaxConcurrentRequests), OptionChecks.MaxConcurrentRequests(MaxConcurrentRequests)),
            (nameof(MaxResponseBytes), OptionChecks.MaxResponseBytes(MaxResponseBytes)),
            (nameof(TimeProvider), OptionChecks.TimeProvider(TimeProvider)),
        ];
        var problems = new Dictionary<string, string>();
        foreach ((string option, string? problem) in checks)
        {
            if (problem is not null)
            {
                problems.Add(option, problem);
            }
        }

        return problems;
    }

    /// <summary>A copy that later changes of this object do not reach.</summary>
    internal InspectletClientOptions Copy()
    {
        var copy = (InspectletClientOptions)MemberwiseClone();
        copy.AdditionalRetryStatusCodes = AdditionalRetryStatusCodes?.ToArray()!;
        return copy;
    }

    /// <summary>Whether a client could not tell the two apart.</summary>
    internal bool HasValuesOf(InspectletClientOptions other) =>
        Email == other.Email
        && ApiToken == other.ApiToken
        && ReferenceEquals(CredentialsProvider, other.CredentialsProvider)
        && ApplicationName == other.ApplicationName
        && (ReferenceEquals(BaseAddress, other.BaseAddress) || BaseAddress == other.BaseAddress)
        && Deadline == other.Deadline
        && Timeout == other.Timeout
        && MaxRetries == other.MaxRetries
        && HasSame(AdditionalRetryStatusCodes, other.AdditionalRetryStatusCodes)
        && MaxRetryDelay == other.MaxRetryDelay
        && MaxConcurrentRequests == other.MaxConcurrentRequests
        && MaxResponseBytes == other.MaxResponseBytes
        && ReferenceEquals(Observer, other.Observer)
        && ReferenceEquals(TimeProvider, other.TimeProvider);

    // No copies for none, which is asked for each call.
    private static bool HasSame(IReadOnlyCollection<HttpStatusCode>? statuses, IReadOnlyCollection<HttpStatusCode>? others) =>
        statuses?.Count == others?.Count && (statuses is null or { Count: 0 } || statuses.SequenceEqual(others!));
}

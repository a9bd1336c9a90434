using System.Net;
using Inspectlet.Settings;

namespace Inspectlet;

/// <summary>The options of an <see cref="InspectletClient"/>. A client copies them when it is created; later changes have no effect.</summary>
public sealed class InspectletClientOptions
{
    /// <summary>The address of the production service: <c>https://api.inspectlet.com/v1/</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.inspectlet.com/v1/");

    /// <summary>The account's e-mail address. Required.</summary>
    public string Email { get; set; } = "";

    /// <summary>The account's API token; the dashboard shows it under "API Credentials". Required, without white space, and a secret.</summary>
    public string ApiToken { get; set; } = "";

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
    public int MaxConcurrentRequests { get; set; } = 8;

    /// <summary>
    /// The largest response, in bytes of UTF-8 after decompression; 16 MiB by default. A larger one fails the call, and so does
    /// one of more than 250,000 values (objects, members and elements of lists), whatever its size. A page of 100 sessions is
    /// some 150 KiB, and some 3,000 values.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Is told of retries, waits and failures as they happen; null, the default, for no observer.</summary>
    public InspectletObserver? Observer { get; set; }

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Finds the options that are invalid, so that a host can report all of them before it starts.</summary>
    /// <returns>For each invalid option, its name and what is wrong, in words that continue from the name; empty if all are valid.</returns>
    public IReadOnlyDictionary<string, string> FindProblems()
    {
        (string Option, string? Problem)[] checks =
        [
            (nameof(Email), OptionChecks.Email(Email)),
            (nameof(ApiToken), OptionChecks.ApiToken(ApiToken)),
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
}

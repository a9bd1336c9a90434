using Inspectlet.Http;

namespace Inspectlet;

/// <summary>What an <see cref="InspectletClient"/> needs to know. A client copies it when it is made; later changes have no effect.</summary>
public sealed class InspectletClientOptions
{
    /// <summary>The address of the production service: <c>https://api.inspectlet.com/v1/</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.inspectlet.com/v1/");

    /// <summary>The account's e-mail address. Required.</summary>
    public string Email { get; set; } = "";

    /// <summary>The account's API token; the dashboard shows it under "API Credentials". Required, and a secret.</summary>
    public string ApiToken { get; set; } = "";

    /// <summary>
    /// The address that the operations' paths are added to, version included; <see cref="DefaultBaseAddress"/> by default.
    /// It must be <c>https</c>, but for this machine itself, so that the token never travels in the clear.
    /// </summary>
    public Uri BaseAddress { get; set; } = DefaultBaseAddress;

    /// <summary>
    /// How long a call may take with everything that belongs to it: waiting for its turn, its attempts, and the pauses
    /// between them; 2 minutes by default. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long an attempt may take, up to the last byte of its answer; 30 seconds by default.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a call that failed in passing is sent again; 3 by default, and 0 for never, which is what those want who
    /// bring a handler that retries. Only operations that change nothing on the server are sent again, which today are all.
    /// </summary>
    /// <remarks>
    /// Passing failures are the statuses 408, 429, 500, 502, 503 and 504, connections that fail, and attempts that take too
    /// long. The pauses grow from half a second on, with jitter, unless the API says how long to wait (<c>Retry-After</c>).
    /// </remarks>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The longest pause between two attempts; 30 seconds by default. Where the API asks for a longer one, the call fails
    /// at once and its exception says how long (<see cref="InspectletApiException.RetryAfter"/>).
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many calls of one client are under way at the same time; 8 by default. Further ones wait for their turn. It
    /// counts when the client is made.
    /// </summary>
    public int MaxConcurrentRequests { get; set; } = 8;

    /// <summary>
    /// The size in bytes, decompressed, beyond which an answer is given up; 16 MiB by default. A page of 100 sessions is
    /// some 150 KiB.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>What is told of retries, waits and failures as they happen; nothing by default.</summary>
    public InspectletObserver? Observer { get; set; }

    /// <summary>The clock; that of the system by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Finds what cannot be right, so that a host can tell all of it before it starts.</summary>
    /// <returns>For each such option its name and, in words that go on from the name, what is wrong; empty if all is well.</returns>
    public IReadOnlyDictionary<string, string> FindProblems() => OptionChecks.FindProblems(this);
}

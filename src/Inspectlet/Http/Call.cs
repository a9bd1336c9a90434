using System.Net;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>One call while it runs: its request, its settings, and what has happened so far.</summary>
internal sealed class Call(ApiRequest request, ConnectionSettings settings)
{
    private readonly long _began = settings.TimeProvider.GetTimestamp();

    public ApiRequest Request { get; } = request;

    public ApiOperation Operation => Request.Operation;

    /// <summary>The settings; where a provider has the credentials, they are added when the call's turn has come.</summary>
    public ConnectionSettings Settings { get; set; } = settings;

    /// <summary>How long the call has taken so far; zero if the clock has gone back.</summary>
    public TimeSpan Elapsed => Settings.TimeProvider.GetElapsedTime(_began) is { Ticks: > 0 } elapsed ? elapsed : TimeSpan.Zero;

    /// <summary>How long the call may still take.</summary>
    public TimeSpan TimeLeft => Settings.Deadline == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Settings.Deadline - Elapsed;

    /// <summary>How many times the request has been sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>The status of the last attempt's response, or null if none has arrived.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>The transient error of an earlier attempt, if there was one.</summary>
    public InspectletException? LastFailure { get; set; }

    public void BeginAttempt()
    {
        Attempts++;
        StatusCode = null;
    }
}

using System.Net;
using ApiContract;
using Inspectlet.Responses;

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

    /// <summary>The last attempt's response, if its body has been read and somebody wants to know.</summary>
    public InspectletResponse? Response { get; private set; }

    /// <summary>The transient error of an earlier attempt, if there was one.</summary>
    public InspectletException? LastFailure { get; set; }

    public void BeginAttempt()
    {
        Attempts++;
        StatusCode = null;
        Response = null;
    }

    /// <summary>Keeps a response for those who want to know of it. Where nobody does, nothing is made.</summary>
    public void Keep(HttpResponseMessage response, int length)
    {
        if (Settings.Observer is not null || ResponseCapture.IsActive)
        {
            Response = new InspectletResponse(response, length);
        }
    }

    /// <summary>Tells of the attempt's response.</summary>
    public void TellResponse()
    {
        if (Response is { } response)
        {
            ResponseCapture.Add(response);
            Settings.Observer?.OnResponse(Operation.Id, Attempts, response);
        }
    }
}

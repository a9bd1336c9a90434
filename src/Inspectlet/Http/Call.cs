using System.Net;
using ApiContract;
using Inspectlet.Responses;

namespace Inspectlet.Http;

/// <summary>One call while it runs: its request, its settings, and what has happened so far.</summary>
internal sealed class Call(ApiRequest request, ConnectionSettings settings)
{
    public ApiRequest Request { get; } = request;

    public ApiOperation Operation => Request.Operation;

    public ConnectionSettings Settings { get; } = settings;

    /// <summary>How many times the request has been sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>The status of the last attempt's response, or null if none has arrived.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>The last attempt's response, if it has arrived whole and somebody wants to know.</summary>
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

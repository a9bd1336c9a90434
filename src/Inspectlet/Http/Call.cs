using ApiContract;

namespace Inspectlet.Http;

/// <summary>One call on its way: what it asks for, under which settings, and how it has fared so far.</summary>
internal sealed class Call(ApiRequest request, ConnectionSettings settings)
{
    public ApiRequest Request { get; } = request;

    public ApiOperation Operation => Request.Operation;

    public ConnectionSettings Settings { get; } = settings;

    /// <summary>How many times the request has been sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed, if it did.</summary>
    public InspectletException? LastFailure { get; private set; }

    public void OnRetry(TimeSpan delay, InspectletException failure)
    {
        LastFailure = failure;
        Telemetry.Retries.Add(1, Telemetry.OperationTag(Operation));
        Settings.Observer?.OnRetry(Operation.Id, Attempts, delay, failure);
    }
}

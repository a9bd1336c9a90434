namespace Inspectlet.Cli.Output;

/// <summary>Tells several observers what happens to calls.</summary>
/// <param name="observers">Who is told, in this order.</param>
internal sealed class Observers(IReadOnlyList<InspectletObserver> observers) : InspectletObserver
{
    public override void OnSending(string operation, int attempt, HttpMethod method, string path)
    {
        foreach (InspectletObserver observer in observers)
        {
            observer.OnSending(operation, attempt, method, path);
        }
    }

    public override void OnResponse(string operation, int attempt, InspectletResponse response)
    {
        foreach (InspectletObserver observer in observers)
        {
            observer.OnResponse(operation, attempt, response);
        }
    }

    public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure)
    {
        foreach (InspectletObserver observer in observers)
        {
            observer.OnRetry(operation, attempt, delay, failure);
        }
    }

    public override void OnThrottled(string operation, TimeSpan wait)
    {
        foreach (InspectletObserver observer in observers)
        {
            observer.OnThrottled(operation, wait);
        }
    }

    public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure)
    {
        foreach (InspectletObserver observer in observers)
        {
            observer.OnCompleted(operation, duration, attempts, failure);
        }
    }
}

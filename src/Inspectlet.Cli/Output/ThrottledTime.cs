namespace Inspectlet.Cli.Output;

/// <summary>Adds up for how long the API has asked the calls of a client to wait. Where it asks several at once, the time counts once.</summary>
internal sealed class ThrottledTime(TimeProvider clock) : InspectletObserver
{
    private readonly object _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _total;
    private TimeSpan _until;

    public TimeSpan Total
    {
        get
        {
            lock (_lock)
            {
                return _total;
            }
        }
    }

    public override void OnThrottled(string operation, TimeSpan wait)
    {
        lock (_lock)
        {
            TimeSpan now = clock.GetElapsedTime(_start);
            TimeSpan from = now > _until ? now : _until;
            TimeSpan until = now + wait;
            if (until > from)
            {
                _total += until - from;
                _until = until;
            }
        }
    }
}

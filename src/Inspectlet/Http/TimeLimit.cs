namespace Inspectlet.Http;

/// <summary>A token that is cancelled with another token, or after a time. One token source does it, where linking takes two.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _outer;

    public TimeLimit(TimeSpan time, TimeProvider clock, CancellationToken outer)
    {
        _source = new CancellationTokenSource(time, clock);
        _outer = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time is over or the other token is cancelled. To tell the two apart, check the other token first.</summary>
    public bool IsOver => _source.IsCancellationRequested;

    public void Dispose()
    {
        _outer.Dispose();
        _source.Dispose();
    }
}

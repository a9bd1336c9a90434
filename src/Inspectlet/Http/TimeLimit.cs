namespace Inspectlet.Http;

/// <summary>A token that is cancelled with other tokens, or after a time. One token source does it, where linking takes two.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _outer;
    private readonly CancellationTokenRegistration _further;

    public TimeLimit(TimeSpan time, TimeProvider clock, CancellationToken outer, CancellationToken further = default)
    {
        _source = new CancellationTokenSource(time, clock);
        _outer = CancelWith(outer);
        _further = CancelWith(further);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time is over or another token is cancelled. To tell them apart, check the other tokens first.</summary>
    public bool IsOver => _source.IsCancellationRequested;

    public void Dispose()
    {
        _outer.Dispose();
        _further.Dispose();
        _source.Dispose();
    }

    private CancellationTokenRegistration CancelWith(CancellationToken token) =>
        token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
}

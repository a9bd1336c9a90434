using System.Diagnostics.CodeAnalysis;

namespace Inspectlet.Http;

/// <summary>What all calls of a client share: a limit of how many run at a time, and a pause while the API has asked to wait.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A SemaphoreSlim without a wait handle has nothing to dispose of, and calls may outlive the client.")]
internal sealed class RequestGate(int maxConcurrent, TimeProvider clock)
{
    private readonly SemaphoreSlim _slots = new(maxConcurrent);
    private readonly long _origin = clock.GetTimestamp();
    private long _closedUntil;

    /// <summary>Waits until the call may run; <see cref="Leave"/> lets the next one in.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => _slots.WaitAsync(cancellationToken);

    public void Leave() => _slots.Release();

    /// <summary>Holds back every call for a time, unless they are already held back for longer.</summary>
    public void CloseFor(TimeSpan wait)
    {
        long until = Now + wait.Ticks;
        long current = Interlocked.Read(ref _closedUntil);
        while (until > current)
        {
            long seen = Interlocked.CompareExchange(ref _closedUntil, until, current);
            if (seen == current)
            {
                return;
            }

            current = seen;
        }
    }

    /// <summary>Waits until calls are no longer held back, and returns how long that took.</summary>
    public async ValueTask<TimeSpan> WaitUntilOpenAsync(CancellationToken cancellationToken)
    {
        long began = Now;
        long rest;
        while ((rest = Interlocked.Read(ref _closedUntil) - Now) > 0)
        {
            await Task.Delay(TimeSpan.FromTicks(rest), clock, cancellationToken).ConfigureAwait(false);
        }

        return TimeSpan.FromTicks(Now - began);
    }

    // Ticks on a clock that never goes back.
    private long Now => clock.GetElapsedTime(_origin).Ticks;
}

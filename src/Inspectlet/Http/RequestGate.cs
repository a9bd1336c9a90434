using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>What all calls of a client share: a limit of how many run at a time, and a pause while the API has asked to wait.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A SemaphoreSlim without a wait handle has nothing to dispose of, and calls may outlive the client.")]
internal sealed class RequestGate(int maxConcurrent, TimeProvider clock)
{
    // A pause beyond this is not trusted: one mistaken answer must not shut a client for good.
    private static readonly TimeSpan LongestRefusal = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _slots = new(maxConcurrent);
    private readonly long _origin = clock.GetTimestamp();
    private Pause? _pause;

    // Ticks since the gate was made. They should never go back, but a clock is what the user has set.
    private long Now => clock.GetElapsedTime(_origin).Ticks;

    /// <summary>Waits until the call may run; <see cref="Leave"/> lets the next one in.</summary>
    /// <exception cref="InspectletRateLimitException">The calls are held back beyond this one's deadline.</exception>
    public Task EnterAsync(Call call, CancellationToken cancellationToken)
    {
        ThrowIfHeldBeyondDeadline(call);
        return _slots.WaitAsync(cancellationToken);
    }

    public void Leave() => _slots.Release();

    /// <summary>
    /// Holds back every call for a time, and refuses those whose deadline comes before the end of the time that the API asked
    /// for. A pause that is under way stays if it ends later.
    /// </summary>
    /// <param name="operation">The operation whose response asked for it.</param>
    /// <param name="wait">For how long.</param>
    /// <param name="asked">How long the API asked to wait.</param>
    public void CloseFor(ApiOperation operation, TimeSpan wait, TimeSpan asked)
    {
        long now = Now;
        var pause = new Pause(operation, now, now + wait.Ticks, now + asked.Ticks);
        Pause? current = CurrentPause();
        while (current is null || pause.Until > current.Until || pause.AskedUntil > current.AskedUntil)
        {
            Pause? seen = Interlocked.CompareExchange(ref _pause, pause, current);
            if (ReferenceEquals(seen, current))
            {
                return;
            }

            current = seen;
        }
    }

    /// <summary>Waits until calls are no longer held back, and returns how long that took.</summary>
    /// <exception cref="InspectletRateLimitException">The calls are held back beyond this one's deadline.</exception>
    public async ValueTask<TimeSpan> WaitUntilOpenAsync(Call call, CancellationToken cancellationToken)
    {
        long began = Now;
        while (ThrowIfHeldBeyondDeadline(call) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, clock, cancellationToken).ConfigureAwait(false);
        }

        return TimeSpan.FromTicks(Now - began);
    }

    // Returns how long calls are held back. To wait for longer than the call can last would end it without saying why, and to
    // send it before the time that the API asked for would get the same answer again.
    private TimeSpan ThrowIfHeldBeyondDeadline(Call call)
    {
        if (CurrentPause() is not { } pause)
        {
            return TimeSpan.Zero;
        }

        long now = Now;
        var rest = TimeSpan.FromTicks(pause.Until - now);
        var asked = TimeSpan.FromTicks(pause.AskedUntil - now);
        bool isInForce = asked > TimeSpan.Zero && (rest > TimeSpan.Zero || now - pause.From < LongestRefusal.Ticks);
        if (isInForce && asked >= call.TimeLeft)
        {
            var failure = new ApiFailure(pause.Operation, HttpStatusCode.TooManyRequests, Message: null, asked);
            throw new InspectletRateLimitException(
                failure,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It asked all calls to wait, which takes another {Math.Ceiling(asked.TotalSeconds)} s; {call.Operation.Id} was not sent, because its deadline comes first."));
        }

        return rest;
    }

    // If the clock has gone back, the pause begins anew: no call waits for longer than the API has asked for.
    private Pause? CurrentPause()
    {
        Pause? pause = Volatile.Read(ref _pause);
        if (pause is null || Now is var now && now >= pause.From)
        {
            return pause;
        }

        Interlocked.CompareExchange(ref _pause, pause.StartingAt(now), pause);
        return Volatile.Read(ref _pause);
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>
/// What all calls of a client share: a limit of how many run at a time, and, after the API has refused one, a pause for which it has asked
/// and fewer requests at a time.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A SemaphoreSlim without a wait handle has nothing to dispose of, and calls may outlive the client.")]
internal sealed class RequestGate(int maxConcurrent, TimeProvider clock)
{
    // A pause beyond this is not trusted: one mistaken answer must not shut a client for good.
    private static readonly TimeSpan LongestRefusal = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _slots = new(maxConcurrent);
    private readonly AdaptiveLimit _requests = new(maxConcurrent);
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

    /// <summary>Waits until a request of a call may be sent; <see cref="End"/> lets the next one in.</summary>
    /// <exception cref="InspectletRateLimitException">The calls are held back beyond this one's deadline.</exception>
    public async ValueTask<Turn> WaitForTurnAsync(Call call, CancellationToken cancellationToken)
    {
        TimeSpan waited = TimeSpan.Zero;
        while (true)
        {
            waited += await WaitUntilOpenAsync(call, cancellationToken).ConfigureAwait(false);
            int entered = await _requests.EnterAsync(Now, cancellationToken).ConfigureAwait(false);
            if (CurrentPause() is not { } pause || pause.Until <= Now)
            {
                return new Turn(entered, waited);
            }

            // Another request has been refused meanwhile. While it waits, this one takes nobody's turn.
            _requests.Leave(Now);
        }
    }

    /// <summary>Ends a turn: its request has been answered, or has failed.</summary>
    public void End() => _requests.Leave(Now);

    /// <summary>
    /// Lets fewer requests be under way, because one was refused, and holds back every call for a time; refuses those whose deadline
    /// comes before the end of the time that the API asked for. A pause that is under way stays if it ends later.
    /// </summary>
    /// <param name="operation">The operation whose response asked for it.</param>
    /// <param name="turn">The turn of the request that was refused.</param>
    /// <param name="wait">For how long.</param>
    /// <param name="asked">How long the API asked to wait; zero for no pause.</param>
    public void Refuse(ApiOperation operation, Turn turn, TimeSpan wait, TimeSpan asked)
    {
        long now = Now;
        _requests.Cut(turn.Entered, now, quietFrom: now + wait.Ticks);
        if (asked > TimeSpan.Zero)
        {
            CloseFor(new Pause(operation, now, now + wait.Ticks, now + asked.Ticks));
        }
    }

    private void CloseFor(Pause pause)
    {
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

    // Returns how long that took.
    private async ValueTask<TimeSpan> WaitUntilOpenAsync(Call call, CancellationToken cancellationToken)
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

using Inspectlet.Testing.Clock;

namespace Inspectlet.Testing;

/// <summary>A clock for tests that must not wait. It stands still until somebody waits by it: a pause is over at once, and moves it forward.</summary>
/// <remarks>
/// <para>
/// A pause is <c>Task.Delay</c> on this clock. So waits the client between two attempts, and for as long as the API has asked it to; so
/// waits <see cref="InspectletSandbox.Delay"/>. The clock then tells how long the pause was.
/// </para>
/// <para>
/// Every other timer, such as the time limit of an attempt or a <c>PeriodicTimer</c>, comes when the clock reaches its time, by a pause or
/// by <see cref="Advance"/>, in order. While such a time is set, a pause waits for 10 ms of real time in which no timer is set or ended,
/// and for 50 ms where it would go past the time: calls that run in parallel then begin and end their pauses together, as they would on a
/// real clock, and none runs into its time limit for the pause of another.
/// </para>
/// <para>It is thread-safe.</para>
/// </remarks>
/// <example>
/// <code>
/// var clock = new SandboxClock();
/// var sandbox = InspectletSandbox.Documented(new InspectletSandboxOptions { TimeProvider = clock });
/// using InspectletClient inspectlet = sandbox.CreateClient();
/// sandbox.Fail(1, HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(30));
///
/// DateTimeOffset before = clock.GetUtcNow();
/// await inspectlet.ListWebsitesAsync();
/// Assert.Equal(TimeSpan.FromSeconds(30), clock.GetUtcNow() - before);
/// </code>
/// </example>
public sealed class SandboxClock : TimeProvider
{
    // So many times the grace begins anew: what sets timers without end must not hold a pause for ever.
    private const int MostGraces = 20;

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongGrace = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly DateTimeOffset _start;
    private readonly List<SandboxTimer> _armed = [];
    private TimeSpan _elapsed;
    private long _changes;

    /// <summary>Creates a clock that stands at 2026-01-01T00:00:00Z.</summary>
    public SandboxClock()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Creates a clock.</summary>
    /// <param name="start">Where it stands.</param>
    public SandboxClock(DateTimeOffset start) => _start = start.ToUniversalTime();

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
            {
                return _elapsed;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SandboxTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward. What comes due on the way comes in order, before this returns.</summary>
    /// <param name="by">By how much.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        TimeSpan end = Elapsed + by;
        while (TakeNext(end) is { } due)
        {
            due.Fire();
        }

        lock (_lock)
        {
            MoveTo(end);
        }
    }

    /// <summary>Sets when a timer comes, in place of what was set before.</summary>
    internal void Arm(SandboxTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
            _changes++;
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Due = _elapsed + dueTime;
            timer.Period = period > TimeSpan.Zero ? period : null;
            _armed.Add(timer);
        }

        if (timer.IsPause || dueTime == TimeSpan.Zero)
        {
            // Not from here: who makes a timer does not expect it to come before he has it.
            _ = Task.Run(RunAsync);
        }
    }

    // Runs to the end of the earliest pause. There is one run for each pause; where one was cancelled, there is nothing left to do.
    private async Task RunAsync()
    {
        await SettleAsync().ConfigureAwait(false);
        while (TakeNextBeforeEndOfPause() is { } due)
        {
            due.Fire();
            if (due.IsPause)
            {
                return;
            }
        }
    }

    // In one step: a pause that another run takes in between would leave this one with nothing, and a later pause with nobody.
    private SandboxTimer? TakeNextBeforeEndOfPause()
    {
        lock (_lock)
        {
            return TakeNext(EndOfPause());
        }
    }

    // A call that runs in parallel may have set its time limit, and not yet its pause: it gets real time to do so.
    private async Task SettleAsync()
    {
        for (int i = 0; i < MostGraces; i++)
        {
            (long changes, TimeSpan grace) = Look();
            if (grace == TimeSpan.Zero)
            {
                return;
            }

            await Task.Delay(grace).ConfigureAwait(false);
            if (Look().Changes == changes)
            {
                return;
            }
        }
    }

    private (long Changes, TimeSpan Grace) Look()
    {
        lock (_lock)
        {
            TimeSpan end = EndOfPause();
            SandboxTimer[] limits = [.. _armed.Where(timer => !timer.IsPause && timer.Due > _elapsed)];
            TimeSpan grace = limits.Length == 0 ? TimeSpan.Zero : Array.Exists(limits, timer => timer.Due <= end) ? LongGrace : Grace;
            return (_changes, grace);
        }
    }

    private TimeSpan EndOfPause()
    {
        lock (_lock)
        {
            return _armed.Where(timer => timer.IsPause).Select(timer => timer.Due).DefaultIfEmpty(_elapsed).Min();
        }
    }

    // Of those that come at the same time a pause comes last: a time limit that is reached is reached.
    private SandboxTimer? TakeNext(TimeSpan end)
    {
        lock (_lock)
        {
            SandboxTimer? next = _armed.Where(timer => timer.Due <= end).OrderBy(timer => timer.Due).ThenBy(timer => timer.IsPause).FirstOrDefault();
            if (next is null)
            {
                return null;
            }

            MoveTo(next.Due);
            if (next.Period is { } period)
            {
                next.Due += period;
            }
            else
            {
                _armed.Remove(next);
            }

            return next;
        }
    }

    private void MoveTo(TimeSpan elapsed)
    {
        if (elapsed > _elapsed)
        {
            _elapsed = elapsed;
        }
    }
}

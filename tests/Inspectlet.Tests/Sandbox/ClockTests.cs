using System.Diagnostics;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>A clock by which nobody waits: pauses move it, and what guards comes when it is time.</summary>
public class ClockTests
{
    private readonly SandboxClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1)));

    private DateTimeOffset Start { get; } = new(2026, 3, 1, 11, 0, 0, TimeSpan.Zero);

    private TimeSpan Elapsed => _clock.GetUtcNow() - Start;

    [Fact]
    public void It_stands_still()
    {
        _clock.GetUtcNow().Should().Be(Start).And.BeExactly(Start);
        _clock.LocalTimeZone.Should().Be(TimeZoneInfo.Utc);
        new SandboxClock().GetUtcNow().Should().Be(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_pause_is_over_at_once_and_moves_it()
    {
        long before = _clock.GetTimestamp();

        await Task.Delay(TimeSpan.FromDays(1), _clock);

        Elapsed.Should().Be(TimeSpan.FromDays(1));
        _clock.GetElapsedTime(before).Should().Be(TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task A_pause_that_can_be_cancelled_is_one_too()
    {
        using var cancellation = new CancellationTokenSource();

        await Task.Delay(TimeSpan.FromHours(1), _clock, cancellation.Token);

        Elapsed.Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Pauses_add_up()
    {
        await Task.Delay(TimeSpan.FromSeconds(1), _clock);
        await Task.Delay(TimeSpan.FromSeconds(2), _clock);

        Elapsed.Should().Be(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Pauses_at_the_same_time_all_end()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Delay(TimeSpan.FromSeconds(i), _clock)));

        Elapsed.TotalSeconds.Should().BeInRange(20, 20 * 21 / 2, "each moves it on from where it stood when the pause began");
    }

    [Fact]
    public async Task A_time_limit_that_a_pause_reaches_comes_before_its_end()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);

        Func<Task> pause = () => Task.Delay(TimeSpan.FromSeconds(30), _clock, limit.Token);

        await pause.Should().ThrowAsync<OperationCanceledException>();
        Elapsed.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_time_limit_that_a_pause_does_not_reach_does_not_come()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(31), _clock);

        await Task.Delay(TimeSpan.FromSeconds(30), _clock, limit.Token);

        limit.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public async Task What_a_pause_passes_comes_in_order()
    {
        List<string> came = [];
        using var second = new CancellationTokenSource(TimeSpan.FromSeconds(2), _clock);
        using var first = new CancellationTokenSource(TimeSpan.FromSeconds(1), _clock);
        second.Token.Register(() => came.Add($"second at {Elapsed.TotalSeconds}"));
        first.Token.Register(() => came.Add($"first at {Elapsed.TotalSeconds}"));

        await Task.Delay(TimeSpan.FromSeconds(5), _clock);

        came.Should().Equal("first at 1", "second at 2");
        Elapsed.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Work_under_way_ends_before_the_pause_of_another_passes_its_limit()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1), _clock);
        Task pause = Task.Delay(TimeSpan.FromMinutes(1), _clock);

        limit.Dispose(); // as at the end of an attempt
        await pause;

        limit.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public async Task A_wait_with_a_limit_is_no_pause()
    {
        var work = new TaskCompletionSource<int>();
        Task<int> wait = work.Task.WaitAsync(TimeSpan.FromMinutes(1), _clock);
        await Task.Delay(TimeSpan.FromSeconds(59), _clock);
        wait.IsCompleted.Should().BeFalse();

        _clock.Advance(TimeSpan.FromSeconds(1));

        await FluentActions.Awaiting(() => wait).Should().ThrowAsync<TimeoutException>();
    }

    [Fact]
    public async Task A_periodic_timer_ticks_as_the_clock_passes()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), _clock);
        Task<bool> tick = timer.WaitForNextTickAsync().AsTask();
        tick.IsCompleted.Should().BeFalse();

        _clock.Advance(TimeSpan.FromMinutes(1));

        (await tick).Should().BeTrue();
        timer.WaitForNextTickAsync().AsTask().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public void It_is_moved_by_hand_and_what_comes_due_comes_in_order()
    {
        List<TimeSpan> came = [];
        using ITimer every = _clock.CreateTimer(_ => came.Add(Elapsed), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));
        using ITimer once = _clock.CreateTimer(_ => came.Add(Elapsed), null, TimeSpan.FromSeconds(15), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(40));

        came.Select(c => c.TotalSeconds).Should().Equal(10, 15, 30);
        Elapsed.Should().Be(TimeSpan.FromSeconds(40));
        _clock.Invoking(c => c.Advance(TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_timer_that_is_changed_comes_at_the_new_time_and_one_that_is_disposed_never()
    {
        List<string> came = [];
        using ITimer moved = _clock.CreateTimer(_ => came.Add("moved"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        ITimer gone = _clock.CreateTimer(_ => came.Add("gone"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        moved.Change(TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan).Should().BeTrue();
        gone.Dispose();

        _clock.Advance(TimeSpan.FromSeconds(2));
        came.Should().BeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(1));

        came.Should().Equal("moved");
    }

    // Each sets a time limit, and a little later its pause: no pause may move the clock in between. The clock waits 10 ms of real time for them,
    // so what a busy machine starts more slowly says nothing, and starts again.
    [Fact]
    public async Task Calls_in_parallel_pause_together_and_reach_no_limit()
    {
        var grace = TimeSpan.FromMilliseconds(10);
        TimeSpan took;
        do
        {
            var clock = new SandboxClock();
            long start = Stopwatch.GetTimestamp();
            Task[] pauses = [.. Enumerable.Range(0, 16).Select(_ => PauseAsync(clock))];
            took = Stopwatch.GetElapsedTime(start);
            await Task.WhenAny(Task.WhenAll(pauses));
            if (took < grace)
            {
                pauses.Should().OnlyContain(pause => pause.IsCompletedSuccessfully);
                (clock.GetUtcNow() - new SandboxClock().GetUtcNow()).Should().Be(TimeSpan.FromSeconds(20));
            }
        }
        while (took >= grace);

        static async Task PauseAsync(SandboxClock clock)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), clock);
            Thread.SpinWait(1_000);
            await Task.Delay(TimeSpan.FromSeconds(20), clock, limit.Token);
        }
    }

    // The one that ends first is taken by one of the two runs; the other must then go on to the later one.
    [Fact]
    public async Task Of_pauses_that_begin_at_once_none_is_forgotten()
    {
        for (int i = 0; i < 2_000; i++)
        {
            await Task.WhenAll(Enumerable.Range(1, 6).Select(s => Task.Run(() => Task.Delay(TimeSpan.FromSeconds(s), _clock)))).WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task What_is_due_now_comes_now()
    {
        var came = new TaskCompletionSource();
        await using ITimer timer = _clock.CreateTimer(_ => came.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await came.Task;

        Elapsed.Should().Be(TimeSpan.Zero);
    }
}

using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>The pauses that the API asks for, where there is no time for them, or where clocks disagree.</summary>
public class PauseTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);

    [Fact]
    public async Task A_pause_that_the_deadline_has_no_time_for_fails_the_call_at_once()
    {
        StubHandler stub = Throttling(_ => "20");
        InspectletClient inspectlet = Create(stub, TimeSpan.FromSeconds(4));

        InspectletRateLimitException thrown = (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>()).Which;

        thrown.RetryAfter.Should().Be(TimeSpan.FromSeconds(20));
        thrown.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task So_do_the_calls_after_it_and_nothing_is_sent()
    {
        StubHandler stub = Throttling(_ => "20");
        InspectletClient inspectlet = Create(stub, TimeSpan.FromSeconds(4));
        await inspectlet.Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletRateLimitException>();
        _clock.Advance(TimeSpan.FromSeconds(5));

        InspectletRateLimitException thrown = (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>()).Which;

        thrown.RetryAfter.Should().Be(TimeSpan.FromSeconds(15));
        thrown.Attempts.Should().Be(0);
        thrown.Message.Should().Be(
            "Inspectlet answered searchSessions with 429 (TooManyRequests). "
            + "It asked all calls to wait, which takes another 15 s; listWebsites was not sent, because its deadline comes first.");
        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task So_does_a_call_that_is_held_already_when_a_longer_pause_comes()
    {
        int requests = 0;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stub = new StubHandler(async (_, _) =>
        {
            bool isFirst = Interlocked.Increment(ref requests) == 1;
            await (isFirst ? release.Task : Task.CompletedTask);
            return RetryTests.Throttled(isFirst ? "25" : "2");
        });
        InspectletClient inspectlet = Create(stub, TimeSpan.FromSeconds(10), o => o.MaxRetries = 0);
        Task slow = inspectlet.ListWebsitesAsync();
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();
        Task held = inspectlet.ListWebsitesAsync();
        release.SetResult();
        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<InspectletRateLimitException>();

        _clock.Advance(TimeSpan.FromSeconds(2));

        (await FluentActions.Awaiting(() => held).Should().ThrowAsync<InspectletRateLimitException>())
            .Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(23));
        stub.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_pause_longer_than_the_longest_delay_is_told_to_the_calls_after_it_too()
    {
        StubHandler stub = Throttling(_ => "3600");
        InspectletClient inspectlet = Create(stub, TimeSpan.FromMinutes(2));
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();
        _clock.Advance(TimeSpan.FromSeconds(10));

        InspectletRateLimitException thrown = (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>()).Which;

        thrown.RetryAfter.Should().Be(TimeSpan.FromSeconds(3590));
        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task It_is_told_as_long_as_it_outlasts_the_deadline_also_after_the_longest_delay()
    {
        StubHandler stub = Throttling(number => number == 1 ? "100" : null);
        InspectletClient inspectlet = Create(stub, TimeSpan.FromSeconds(20), o => o.MaxRetryDelay = TimeSpan.FromSeconds(1));
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();

        _clock.Advance(TimeSpan.FromSeconds(79.5));
        InspectletRateLimitException thrown = (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>()).Which;
        _clock.Advance(TimeSpan.FromSeconds(1));
        await inspectlet.ListWebsitesAsync();

        thrown.RetryAfter.Should().Be(TimeSpan.FromSeconds(20.5));
        thrown.Message.Should().Contain("which takes another 21 s;");
        stub.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_call_that_outlasts_the_pause_waits_for_the_longest_delay_and_no_longer()
    {
        DateTimeOffset? sent = null;
        StubHandler stub = Throttling(number =>
        {
            sent = _clock.GetUtcNow();
            return number == 1 ? "100" : null;
        });
        InspectletClient inspectlet = Create(stub, TimeSpan.FromMinutes(10), o => o.MaxRetryDelay = TimeSpan.FromSeconds(1));
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();

        await _clock.RunAsync(inspectlet.ListWebsitesAsync());

        sent.Should().BeCloseTo(Start.AddSeconds(1), TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task A_longer_pause_is_told_though_calls_are_held_back_for_the_longest_delay_already()
    {
        int requests = 0;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stub = new StubHandler(async (_, _) =>
        {
            bool isFirst = Interlocked.Increment(ref requests) == 1;
            await (isFirst ? release.Task : Task.CompletedTask);
            return RetryTests.Throttled(isFirst ? "3600" : "30");
        });
        InspectletClient inspectlet = Create(stub, TimeSpan.FromMinutes(2), o => o.MaxRetries = 0);
        Task slow = inspectlet.ListWebsitesAsync();
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();
        release.SetResult();
        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<InspectletRateLimitException>();

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>())
            .Which.RetryAfter.Should().Be(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("99999999999", 60)]
    [InlineData("99999999999", 90)]
    public async Task After_an_hour_or_the_longest_delay_the_API_is_asked_again_whatever_it_said(string retryAfter, int minutes)
    {
        StubHandler stub = Throttling(number => number == 1 ? retryAfter : null);
        InspectletClient inspectlet = Create(
            stub, TimeSpan.FromMinutes(2), o => o.MaxRetryDelay = minutes > 60 ? TimeSpan.FromMinutes(minutes) : TimeSpan.FromSeconds(30));
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();

        _clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await inspectlet.ListWebsitesAsync()).Should().ContainSingle();
        stub.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("99999999999", int.MaxValue)]
    [InlineData("2147483648", int.MaxValue)]
    [InlineData("2147483647.5", int.MaxValue)]
    [InlineData("00000000000000007", 7)]
    [InlineData("1.5", 2)]
    [InlineData("0.001", 1)]
    [InlineData("7.0", 7)]
    public async Task Seconds_that_the_framework_does_not_read_count_too(string retryAfter, int seconds)
    {
        StubHandler stub = Throttling(_ => retryAfter);
        InspectletClient inspectlet = Create(stub, TimeSpan.FromSeconds(1), o => o.MaxRetries = 0);

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>())
            .Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();

        stub.Requests.Should().ContainSingle("the gate is closed");
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("1.5.2")]
    [InlineData("")]
    public async Task Anything_else_asks_for_no_pause(string retryAfter)
    {
        InspectletClient inspectlet = Create(Throttling(_ => retryAfter), TimeSpan.FromSeconds(60), o => o.MaxRetries = 0);

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>()).Which.RetryAfter.Should().BeNull();
    }

    [Fact]
    public async Task A_503_that_asks_for_more_time_than_is_left_fails_at_once()
    {
        var stub = new StubHandler((_, _) => Task.FromResult(RetryTests.Throttled("20", HttpStatusCode.ServiceUnavailable)));

        InspectletApiException thrown = (await Create(stub, TimeSpan.FromSeconds(4)).Invoking(c => c.ListWebsitesAsync())
            .Should().ThrowAsync<InspectletApiException>()).Which;

        thrown.RetryAfter.Should().Be(TimeSpan.FromSeconds(20));
        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_pause_that_there_is_time_for_is_waited_for()
    {
        StubHandler stub = Throttling(number => number == 1 ? "20" : null);

        (await _clock.RunAsync(Create(stub, TimeSpan.FromSeconds(60)).ListWebsitesAsync())).Should().ContainSingle();
    }

    [Theory]
    [InlineData("Thu, 01 Jan 2026 05:00:00 GMT", "Thu, 01 Jan 2026 05:00:09 GMT", 9)] // The server's clock is five hours ahead.
    [InlineData("Wed, 31 Dec 2025 19:00:00 GMT", "Wed, 31 Dec 2025 19:00:09 GMT", 9)] // Or five hours behind.
    [InlineData("Thu, 01 Jan 2026 00:00:09 GMT", "Thu, 01 Jan 2026 00:00:00 GMT", 0)]
    [InlineData(null, "Thu, 01 Jan 2026 00:00:09 GMT", 9)]
    [InlineData("yesterday", "Thu, 01 Jan 2026 00:00:09 GMT", 9)]
    public async Task A_date_counts_from_the_date_of_the_answer(string? date, string retryAfter, int seconds)
    {
        var stub = new StubHandler((_, _) =>
        {
            HttpResponseMessage response = RetryTests.Throttled(retryAfter);
            response.Headers.TryAddWithoutValidation("Date", date);
            return Task.FromResult(response);
        });

        (await Create(stub, TimeSpan.FromSeconds(60), o => o.MaxRetries = 0).Invoking(c => c.ListWebsitesAsync())
            .Should().ThrowAsync<InspectletRateLimitException>()).Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_clock_that_goes_back_closes_no_gate()
    {
        var clock = new WildClock();
        InspectletClient inspectlet = StubHandler.Json(Examples.ListWebsites).CreateClient(o => o.TimeProvider = clock);

        clock.Shift(TimeSpan.FromHours(-5));

        (await inspectlet.ListWebsitesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_clock_that_goes_back_makes_no_pause_longer()
    {
        var clock = new WildClock();
        StubHandler stub = Throttling(number => number == 1 ? "10" : null);
        InspectletClient inspectlet = stub.CreateClient(o =>
            (o.TimeProvider, o.Timeout, o.Deadline) = (clock, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();

        clock.Shift(TimeSpan.FromHours(-5));
        Task call = inspectlet.ListWebsitesAsync();

        stub.Requests.Should().ContainSingle("the gate is closed");
        clock.Timers.Should().OnlyContain(time => time <= TimeSpan.FromSeconds(10));
        clock.Fire();
        await call;
        stub.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_clock_that_goes_back_makes_no_call_take_less_than_no_time()
    {
        var clock = new WildClock();
        var observer = new TimingObserver();
        var stub = new StubHandler((_, _) =>
        {
            clock.Shift(TimeSpan.FromHours(-5));
            return Task.FromResult(StubHandler.Response(Examples.ListWebsites));
        });

        await stub.CreateClient(o => (o.TimeProvider, o.Observer) = (clock, observer)).ListWebsitesAsync();

        observer.Duration.Should().Be(TimeSpan.Zero);
    }

    private static StubHandler Throttling(Func<int, string?> retryAfter)
    {
        int requests = 0;
        return new StubHandler((_, _) => Task.FromResult(retryAfter(++requests) is { } value
            ? RetryTests.Throttled(value)
            : StubHandler.Response(Examples.ListWebsites)));
    }

    private InspectletClient Create(StubHandler stub, TimeSpan deadline, Action<InspectletClientOptions>? configure = null) => stub.CreateClient(o =>
    {
        (o.TimeProvider, o.MaxRetries, o.Timeout, o.Deadline) = (_clock, 3, Timeout.InfiniteTimeSpan, deadline);
        configure?.Invoke(o);
    });

    private sealed class TimingObserver : InspectletObserver
    {
        public TimeSpan? Duration { get; private set; }

        public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure) => Duration = duration;
    }

    /// <summary>A clock whose time stamps can go back, and whose timers go off when the test says so.</summary>
    private sealed class WildClock : TimeProvider
    {
        private readonly List<(TimerCallback Callback, object? State, TimeSpan DueTime)> _timers = [];
        private DateTimeOffset _now = Start;

        public IEnumerable<TimeSpan> Timers => _timers.Select(timer => timer.DueTime).Where(time => time != Timeout.InfiniteTimeSpan);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Shift(TimeSpan time) => _now += time;

        public void Fire()
        {
            (TimerCallback Callback, object? State, TimeSpan DueTime)[] timers = [.. _timers.Where(timer => timer.DueTime != Timeout.InfiniteTimeSpan)];
            _timers.Clear();
            foreach ((TimerCallback callback, object? state, TimeSpan dueTime) in timers)
            {
                _now += dueTime;
                callback(state);
            }
        }

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add((callback, state, dueTime));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

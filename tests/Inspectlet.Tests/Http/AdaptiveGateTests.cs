using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>After a 429 fewer requests are under way, and more again when it stays quiet.</summary>
public sealed class AdaptiveGateTests : IDisposable
{
    private const int Most = 8;

    private static readonly TimeSpan QuietStretch = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _clock = new();
    private readonly HeldRequests _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task After_a_429_half_as_many_requests_are_under_way()
    {
        using InspectletClient inspectlet = CreateClient();

        (await UnderWayAsync(inspectlet)).Should().Be(Most);
        await RefuseAsync(inspectlet, calls: 1);

        (await UnderWayAsync(inspectlet)).Should().Be(Most / 2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    public async Task All_429s_of_requests_that_were_under_way_together_count_as_one(string? retryAfter)
    {
        using InspectletClient inspectlet = CreateClient();

        await RefuseAsync(inspectlet, calls: Most, retryAfter);
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await UnderWayAsync(inspectlet)).Should().Be(Most / 2);
    }

    [Fact]
    public async Task Another_429_halves_again_but_one_request_may_always_be_under_way()
    {
        using InspectletClient inspectlet = CreateClient(most: 5);
        List<int> underWay = [];
        for (int i = 0; i < 4; i++)
        {
            await RefuseAsync(inspectlet, calls: 1);
            underWay.Add(await UnderWayAsync(inspectlet));
        }

        underWay.Should().Equal(2, 1, 1, 1);
    }

    [Fact]
    public async Task After_each_quiet_stretch_there_is_one_more_until_all_may_be()
    {
        using InspectletClient inspectlet = CreateClient(most: 4);
        await RefuseAsync(inspectlet, calls: 1);
        _clock.Advance(QuietStretch - TimeSpan.FromTicks(1));
        List<int> underWay = [await UnderWayAsync(inspectlet)];
        _clock.Advance(TimeSpan.FromTicks(1));
        for (int i = 0; i < 4; i++)
        {
            underWay.Add(await UnderWayAsync(inspectlet));
            _clock.Advance(QuietStretch);
        }

        underWay.Should().Equal(2, 3, 4, 4, 4);
    }

    [Fact]
    public async Task A_pause_that_the_API_asked_for_is_no_quiet_stretch()
    {
        using InspectletClient inspectlet = CreateClient();
        await RefuseAsync(inspectlet, calls: 1, retryAfter: "20");
        _clock.Advance(TimeSpan.FromSeconds(20) + QuietStretch - TimeSpan.FromTicks(1));
        int before = await UnderWayAsync(inspectlet);
        _clock.Advance(TimeSpan.FromTicks(1));

        (before, await UnderWayAsync(inspectlet)).Should().Be((Most / 2, (Most / 2) + 1));
    }

    [Fact]
    public async Task Those_that_wait_are_sent_when_others_end()
    {
        using InspectletClient inspectlet = CreateClient();
        await RefuseAsync(inspectlet, calls: 1);
        Task[] calls = [.. Enumerable.Range(0, 20).Select(_ => inspectlet.ListWebsitesAsync())];

        _service.Release();
        await Task.WhenAll(calls);

        _service.Sent.Should().Be(21);
        _service.MostUnderWay.Should().Be(Most / 2);
    }

    [Fact]
    public async Task A_retry_waits_for_its_turn_too()
    {
        _service.Refusal = () => RetryTests.Throttled("1");
        _service.RefusalsLeft = Most;
        using InspectletClient inspectlet = CreateClient(maxRetries: 1);
        Task[] calls = [.. Enumerable.Range(0, Most).Select(_ => inspectlet.ListWebsitesAsync())];

        _service.Release();
        await _clock.RunAsync(Task.WhenAll(calls));

        _service.MostUnderWay.Should().BeInRange(1, Most / 2);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_leaves_its_turn_to_others()
    {
        using InspectletClient inspectlet = CreateClient(most: 2);
        await RefuseAsync(inspectlet, calls: 1);
        using var cancellation = new CancellationTokenSource();
        Task first = inspectlet.ListWebsitesAsync();
        Task waiting = inspectlet.ListWebsitesAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();

        _service.Release();
        await first;
        _service.Hold();

        (await UnderWayAsync(inspectlet)).Should().Be(1);
    }

    [Fact]
    public async Task A_clock_that_goes_back_makes_no_quiet_stretch_longer()
    {
        var clock = new ShiftingClock();
        using InspectletClient inspectlet = CreateClient(clock: clock);
        await RefuseAsync(inspectlet, calls: 1);
        clock.Shift(TimeSpan.FromHours(-5));
        int before = await UnderWayAsync(inspectlet);

        clock.Shift(QuietStretch);

        (before, await UnderWayAsync(inspectlet)).Should().Be((Most / 2, (Most / 2) + 1));
    }

    private InspectletClient CreateClient(int most = Most, int maxRetries = 0, TimeProvider? clock = null)
    {
        var options = new InspectletClientOptions
        {
            Email = "bob@example.com",
            ApiToken = "secret-token",
            TimeProvider = clock ?? _clock,
            MaxConcurrentRequests = most,
            MaxRetries = maxRetries,
            Timeout = Timeout.InfiniteTimeSpan,
            Deadline = Timeout.InfiniteTimeSpan,
        };
        return new InspectletClient(options, new HttpClient(_service));
    }

    // As many calls as could be under way; those that may be are so when this has started them.
    private async Task<int> UnderWayAsync(InspectletClient inspectlet)
    {
        Task[] calls = [.. Enumerable.Range(0, Most).Select(_ => inspectlet.ListWebsitesAsync())];
        int underWay = _service.UnderWay;
        _service.Release();
        await Task.WhenAll(calls);
        _service.Hold();
        return underWay;
    }

    private async Task RefuseAsync(InspectletClient inspectlet, int calls, string? retryAfter = null)
    {
        _service.Refusal = () => retryAfter is null ? StubHandler.Response("{}", HttpStatusCode.TooManyRequests) : RetryTests.Throttled(retryAfter);
        _service.RefusalsLeft = calls;
        Task[] refused = [.. Enumerable.Range(0, calls).Select(_ => inspectlet.ListWebsitesAsync())];
        _service.Release();
        foreach (Task call in refused)
        {
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<InspectletRateLimitException>();
        }

        _service.Hold();
    }

    /// <summary>A service that answers when it is told to.</summary>
    private sealed class HeldRequests : HttpMessageHandler
    {
        private readonly object _lock = new();
        private TaskCompletionSource _release = Held();

        public Func<HttpResponseMessage>? Refusal { get; set; }

        public int RefusalsLeft { get; set; }

        public int UnderWay { get; private set; }

        public int MostUnderWay { get; private set; }

        public int Sent { get; private set; }

        public void Release() => _release.SetResult();

        public void Hold()
        {
            _release = Held();
            MostUnderWay = 0;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isRefused;
            lock (_lock)
            {
                Sent++;
                isRefused = RefusalsLeft-- > 0;
                UnderWay++;
                MostUnderWay = Math.Max(MostUnderWay, isRefused ? 0 : UnderWay);
            }

            await _release.Task;
            await Task.Yield();
            lock (_lock)
            {
                UnderWay--;
            }

            return isRefused ? Refusal!() : StubHandler.Response(Examples.ListWebsites);
        }

        private static TaskCompletionSource Held() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class ShiftingClock : TimeProvider
    {
        private long _ticks = TimeSpan.FromDays(1).Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Shift(TimeSpan time) => _ticks += time.Ticks;
    }
}

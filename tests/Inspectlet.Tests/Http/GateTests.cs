using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

public class GateTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task So_many_calls_are_under_way_at_a_time_and_no_more()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int underWay = 0;
        int most = 0;
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stub = new StubHandler(async (_, _) =>
        {
            int now = Interlocked.Increment(ref underWay);
            lock (full)
            {
                most = Math.Max(most, now);
            }

            if (now == 3)
            {
                full.TrySetResult();
            }

            await release.Task;
            Interlocked.Decrement(ref underWay);
            return StubHandler.Response(Examples.ListWebsites);
        });
        InspectletClient inspectlet = stub.CreateClient(o => o.MaxConcurrentRequests = 3);

        Task[] calls = [.. Enumerable.Range(0, 20).Select(_ => inspectlet.ListWebsitesAsync())];
        await full.Task;
        release.SetResult();
        await Task.WhenAll(calls);

        most.Should().Be(3);
    }

    [Fact]
    public async Task When_the_API_says_wait_every_call_waits()
    {
        DateTimeOffset began = _clock.GetUtcNow();
        int requests = 0;
        var times = new System.Collections.Concurrent.ConcurrentBag<TimeSpan>();
        var stub = new StubHandler((_, _) =>
        {
            if (Interlocked.Increment(ref requests) == 1)
            {
                return Task.FromResult(RetryTests.Throttled("10"));
            }

            times.Add(_clock.GetUtcNow() - began);
            return Task.FromResult(StubHandler.Response(Examples.ListWebsites));
        });
        var observer = new RecordingObserver();
        InspectletClient inspectlet = stub.CreateClient(o => (o.TimeProvider, o.Observer, o.MaxRetries, o.Timeout, o.Deadline) =
            (_clock, observer, 1, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

        Task first = inspectlet.ListWebsitesAsync();
        Task[] others = [.. Enumerable.Range(0, 5).Select(_ => inspectlet.ListWebsitesAsync())];
        await _clock.RunAsync(Task.WhenAll([first, .. others]));

        times.Should().HaveCount(6).And.OnlyContain(t => t >= TimeSpan.FromSeconds(10));
        observer.Throttles.Should().ContainSingle().Which.Wait.Should().Be(TimeSpan.FromSeconds(10));
        observer.Completions.Where(c => c.Attempts == 1).Should().HaveCount(5, "waiting is no retry");
    }

    [Fact]
    public async Task Waiting_at_the_gate_counts_against_the_deadline()
    {
        // The one call under way does not give way, not even when it is cancelled.
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stub = new StubHandler(async (_, _) =>
        {
            await release.Task;
            return StubHandler.Response(Examples.ListWebsites);
        });
        InspectletClient inspectlet = stub.CreateClient(o =>
            (o.TimeProvider, o.MaxConcurrentRequests, o.Deadline) = (_clock, 1, TimeSpan.FromSeconds(5)));
        Task first = inspectlet.ListWebsitesAsync();

        Task second = inspectlet.ListWebsitesAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        (await FluentActions.Awaiting(() => second).Should().ThrowAsync<InspectletTimeoutException>()).Which.Attempts.Should().Be(0);
        release.SetResult();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<InspectletTimeoutException>();
    }

    [Fact]
    public async Task A_call_that_is_cancelled_at_the_gate_leaves_it_to_others()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stub = new StubHandler(async (_, _) =>
        {
            await release.Task;
            return StubHandler.Response(Examples.ListWebsites);
        });
        InspectletClient inspectlet = stub.CreateClient(o => o.MaxConcurrentRequests = 1);
        using var cancellation = new CancellationTokenSource();
        Task first = inspectlet.ListWebsitesAsync();
        Task waiting = inspectlet.ListWebsitesAsync(cancellation.Token);
        Task third = inspectlet.ListWebsitesAsync();

        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        release.SetResult();
        await Task.WhenAll(first, third);

        stub.Requests.Should().HaveCount(2);
    }
}

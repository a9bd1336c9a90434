namespace Inspectlet.Tests.Http;

/// <summary>Disposing a client ends its calls at once. There is no time limit in these tests that could end them instead.</summary>
public class DisposalTests
{
    [Fact]
    public async Task A_call_whose_answer_has_not_come_ends()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stub = new StubHandler(async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("unreachable");
        });

        await EndsAsync(Create(stub), asked.Task);
    }

    [Fact]
    public async Task A_call_whose_body_is_read_ends()
    {
        var body = new SilentStream();
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) }));

        await EndsAsync(Create(stub), body.ReadBegan);
    }

    [Fact]
    public async Task A_call_that_waits_for_its_turn_ends()
    {
        var body = new SilentStream();
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) }));
        InspectletClient inspectlet = Create(stub, o => o.MaxConcurrentRequests = 1);
        Task first = inspectlet.ListWebsitesAsync();

        await EndsAsync(inspectlet, body.ReadBegan);
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_call_between_two_attempts_ends()
    {
        var pausing = new PausingObserver();
        StubHandler stub = StubHandler.Json("", System.Net.HttpStatusCode.ServiceUnavailable);

        await EndsAsync(Create(stub, o => (o.MaxRetries, o.MaxRetryDelay, o.Observer) = (3, TimeSpan.FromDays(1), pausing)), pausing.PauseBegan);
    }

    [Fact]
    public async Task Whose_token_is_cancelled_too_sees_his_own_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        var body = new SilentStream();
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) }));
        InspectletClient inspectlet = Create(stub);
        Task call = inspectlet.ListWebsitesAsync(cancellation.Token);
        await body.ReadBegan;

        await cancellation.CancelAsync();
        inspectlet.Dispose();

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Fact]
    public void A_client_can_be_disposed_twice()
    {
        InspectletClient inspectlet = Create(StubHandler.Json(Examples.ListWebsites));
        inspectlet.Dispose();

        inspectlet.Invoking(c => c.Dispose()).Should().NotThrow();
    }

    private static async Task EndsAsync(InspectletClient inspectlet, Task underWay)
    {
        Task call = inspectlet.ListWebsitesAsync();
        await underWay;

        inspectlet.Dispose();

        // A call that goes on for ever would end the test by this patience.
        (await FluentActions.Awaiting(() => call.WaitAsync(TimeSpan.FromSeconds(20))).Should().ThrowAsync<ObjectDisposedException>())
            .Which.ObjectName.Should().Be("Inspectlet.InspectletClient");
    }

    private static InspectletClient Create(StubHandler stub, Action<InspectletClientOptions>? configure = null) => stub.CreateClient(o =>
    {
        (o.Timeout, o.Deadline) = (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        configure?.Invoke(o);
    });

    private sealed class SilentStream : MemoryStream
    {
        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task ReadBegan => _reading.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reading.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }

    private sealed class PausingObserver : InspectletObserver
    {
        private readonly TaskCompletionSource _pausing = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task PauseBegan => _pausing.Task;

        public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure) => _pausing.TrySetResult();
    }
}

using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>Who ended a call decides what the caller sees, whatever type of exception a handler or a stream makes of it.</summary>
public class ClassificationTests
{
    private const string Secret = "bob:proxy-password";

    private readonly FakeTimeProvider _clock = new();

    /// <summary>What handlers and streams have been seen to make of a cancelled token.</summary>
    public static TheoryData<string, Func<Exception>> Disguises => new()
    {
        { "as it is", () => new OperationCanceledException() },
        { "IOException", () => new IOException("The read operation failed, see inner exception.", new OperationCanceledException()) },
        { "WebException", () => new WebException("The request was aborted.", WebExceptionStatus.RequestCanceled) },
        { "ObjectDisposedException", () => new ObjectDisposedException("System.Net.Sockets.NetworkStream") },
        { "HttpRequestException", () => new HttpRequestException("An error occurred while sending the request.", new SocketException(125)) },
        { "InvalidDataException", () => new InvalidDataException("The archive entry was compressed using an unsupported method.") },
        { "InvalidOperationException", () => new InvalidOperationException("Decoder ran into invalid data.") },
    };

    /// <summary>What breaks off for a reason of its own, and may well succeed the next time.</summary>
    public static TheoryData<string, Func<Exception>> Passing => new()
    {
        { "IOException", () => new IOException("reset") },
        { "WebException", () => new WebException("The underlying connection was closed.", WebExceptionStatus.ConnectionClosed) },
        { "ObjectDisposedException", () => new ObjectDisposedException("System.Net.Sockets.NetworkStream") },
        { "SocketException", () => new SocketException(104) },
        { "HttpRequestException", () => new HttpRequestException("refused") },
        { "TimeoutException", () => new TimeoutException("The operation has timed out.") },
    };

    /// <summary>What quotes a proxy's credentials or bytes of an answer, as it is and as the framework wraps it when a token is cancelled.</summary>
    public static TheoryData<string, Func<Exception>> Quoting => new()
    {
        { "proxy", () => new HttpRequestException(HttpRequestError.ProxyTunnelError, Secret) },
        { "answer", () => new HttpRequestException("broken", new HttpIOException(HttpRequestError.InvalidResponse, Secret)) },
        { "wrapped", () => new TaskCanceledException("cancelled", new HttpRequestException(HttpRequestError.InvalidResponse, Secret)) },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task Cancellation_by_the_caller_is_his_however_the_handler_tells_it(string disguise, Func<Exception> make)
    {
        using var cancellation = new CancellationTokenSource();
        Task call = Create(Hanging(make)).ListWebsitesAsync(cancellation.Token);

        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => call).Should().ThrowExactlyAsync<OperationCanceledException>(disguise))
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task Cancellation_by_the_caller_is_his_however_the_body_tells_it(string disguise, Func<Exception> make)
    {
        using var cancellation = new CancellationTokenSource();
        var body = new HangingStream(make);
        Task call = Create(Answering(body)).ListWebsitesAsync(cancellation.Token);
        await body.ReadBegan;

        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => call).Should().ThrowExactlyAsync<OperationCanceledException>(disguise))
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task The_end_of_an_attempts_time_is_a_timeout_however_the_body_tells_it(string disguise, Func<Exception> make)
    {
        var body = new HangingStream(make);
        Task call = Create(Answering(body), o => o.Timeout = TimeSpan.FromSeconds(5)).ListWebsitesAsync();
        await body.ReadBegan;

        _clock.Advance(TimeSpan.FromSeconds(5));

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<InspectletTimeoutException>(disguise))
            .Which.Message.Should().Be("Inspectlet has not answered listWebsites in time.");
    }

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task The_deadline_is_a_timeout_however_the_handler_tells_it(string disguise, Func<Exception> make)
    {
        Task call = Create(Hanging(make), o => (o.Deadline, o.MaxRetries) = (TimeSpan.FromSeconds(5), 3)).ListWebsitesAsync();

        _clock.Advance(TimeSpan.FromSeconds(5));

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<InspectletTimeoutException>(disguise))
            .Which.Message.Should().Contain("within its deadline");
    }

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task The_end_of_an_attempts_time_quotes_no_secrets(string what, Func<Exception> make)
    {
        Task call = Create(Hanging(make), o => o.Timeout = TimeSpan.FromSeconds(5)).ListWebsitesAsync();

        _clock.Advance(TimeSpan.FromSeconds(5));

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<InspectletTimeoutException>()).Which.ToString().Should().NotContain(Secret, what);
    }

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task The_deadline_quotes_no_secrets(string what, Func<Exception> make)
    {
        Task call = Create(Hanging(make), o => o.Deadline = TimeSpan.FromSeconds(5)).ListWebsitesAsync();

        _clock.Advance(TimeSpan.FromSeconds(5));

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<InspectletTimeoutException>()).Which.ToString().Should().NotContain(Secret, what);
    }

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task Cancellation_quotes_no_secrets(string what, Func<Exception> make)
    {
        using var cancellation = new CancellationTokenSource();
        Task call = Create(Hanging(make)).ListWebsitesAsync(cancellation.Token);

        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>()).Which.ToString().Should().NotContain(Secret, what);
    }

    [Fact]
    public async Task Cancellation_that_a_stream_does_not_honour_is_no_success()
    {
        using var cancellation = new CancellationTokenSource();
        Task call = Create(Answering(new DeafStream(cancellation.Cancel))).ListWebsitesAsync(cancellation.Token);

        (await FluentActions.Awaiting(() => call).Should().ThrowExactlyAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task An_attempts_time_that_a_stream_does_not_honour_is_no_success()
    {
        var body = new DeafStream(() => _clock.Advance(TimeSpan.FromSeconds(5)));

        await Create(Answering(body), o => o.Timeout = TimeSpan.FromSeconds(5)).Invoking(c => c.ListWebsitesAsync())
            .Should().ThrowAsync<InspectletTimeoutException>();
    }

    [Fact]
    public async Task Disposal_that_a_stream_does_not_honour_is_no_success()
    {
        InspectletClient? inspectlet = null;
        inspectlet = Create(Answering(new DeafStream(() => inspectlet!.Dispose())));

        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_breaks_off_in_the_handler_is_tried_again(string what, Func<Exception> make)
    {
        int requests = 0;
        var stub = new StubHandler((_, _) => ++requests == 1 ? throw make() : Task.FromResult(StubHandler.Response(Examples.ListWebsites)));

        (await _clock.RunAsync(Create(stub, o => o.MaxRetries = 1).ListWebsitesAsync())).Should().ContainSingle(what);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_breaks_off_in_the_body_is_tried_again(string what, Func<Exception> make)
    {
        int requests = 0;
        var stub = new StubHandler((_, _) => Task.FromResult(++requests == 1
            ? new HttpResponseMessage { Content = new StreamContent(new BreakingStream(make)) }
            : StubHandler.Response(Examples.ListWebsites)));

        (await _clock.RunAsync(Create(stub, o => o.MaxRetries = 1).ListWebsitesAsync())).Should().ContainSingle(what);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_breaks_off_each_time_is_of_the_family(string what, Func<Exception> make)
    {
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BreakingStream(make)) }));

        InspectletException thrown = (await Create(stub).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletException>(what)).Which;

        thrown.InnerException.Should().BeOfType(make().GetType());
    }

    [Fact]
    public async Task A_supplied_client_that_is_disposed_is_the_callers_own_mistake()
    {
        var http = new HttpClient(StubHandler.Json(Examples.ListWebsites));
        http.Dispose();
        using var inspectlet = new InspectletClient(new InspectletClientOptions { Email = "bob@example.com", ApiToken = "secret-token" }, http);

        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task What_the_hosts_function_for_an_HTTP_client_throws_is_of_the_family()
    {
        var options = new InspectletClientOptions { Email = "bob@example.com", ApiToken = "secret-token" };
        using var inspectlet = new InspectletClient(() => options, () => throw new InvalidOperationException("no client"));

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletConnectionException>())
            .WithInnerException<InvalidOperationException>();
    }

    private static StubHandler Hanging(Func<Exception> make) => new(async (_, token) =>
    {
        await WaitAsync(token);
        throw make();
    });

    private static StubHandler Answering(Stream body) => new((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) }));

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        await using CancellationTokenRegistration registration = cancellationToken.Register(cancelled.SetResult);
        await cancelled.Task;
    }

    private InspectletClient Create(StubHandler stub, Action<InspectletClientOptions>? configure = null) => stub.CreateClient(o =>
    {
        (o.TimeProvider, o.Timeout, o.Deadline) = (_clock, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        configure?.Invoke(o);
    });

    private sealed class HangingStream(Func<Exception> make) : MemoryStream
    {
        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task ReadBegan => _reading.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reading.TrySetResult();
            await WaitAsync(cancellationToken);
            throw make();
        }
    }

    /// <summary>A body that arrives though its token is cancelled meanwhile.</summary>
    private sealed class DeafStream(Action meanwhile) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(Examples.ListWebsites))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = Read(buffer.Span);
            if (read == 0)
            {
                meanwhile();
            }

            return ValueTask.FromResult(read);
        }
    }

    private sealed class BreakingStream(Func<Exception> make) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw make();
    }
}

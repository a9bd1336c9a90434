using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>The rule of failure: what the caller sees when there is no value.</summary>
public class FailureTests
{
    public static TheoryData<string, Func<InspectletClient, CancellationToken, Task>> Operations => new()
    {
        { "listWebsites", (c, token) => c.ListWebsitesAsync(token) },
        { "searchSessions", (c, token) => c.SearchSessionsAsync(1, cancellationToken: token) },
        { "getSession", (c, token) => c.GetSessionAsync(1, 2, token) },
    };

    public static TheoryData<HttpStatusCode, Type> Statuses => new()
    {
        { HttpStatusCode.BadRequest, typeof(InspectletBadRequestException) },
        { HttpStatusCode.Unauthorized, typeof(InspectletUnauthorizedException) },
        { HttpStatusCode.NotFound, typeof(InspectletNotFoundException) },
        { HttpStatusCode.TooManyRequests, typeof(InspectletRateLimitException) },
        { HttpStatusCode.Forbidden, typeof(InspectletApiException) },
        { HttpStatusCode.InternalServerError, typeof(InspectletApiException) },
        { HttpStatusCode.BadGateway, typeof(InspectletApiException) },
        { HttpStatusCode.Redirect, typeof(InspectletApiException) },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Each_status_has_its_exception(HttpStatusCode status, Type expected)
    {
        InspectletClient inspectlet = StubHandler.Json("""{"error":"No such luck."}""", status).CreateClient();

        InspectletApiException thrown = (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>()).Which;

        thrown.Should().BeOfType(expected);
        thrown.StatusCode.Should().Be(status);
        thrown.ApiMessage.Should().Be("No such luck.");
        thrown.Message.Should().Contain(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)).And.Contain("No such luck.").And.Contain("listWebsites");
    }

    [Theory]
    [InlineData("""{"error":{"code":7,"message":"m"}}""", """{"code":7,"message":"m"}""")]
    [InlineData("""{"error":42}""", "42")]
    [InlineData("""{"error":null}""", null)]
    [InlineData("""{"code":1,"error":"late"}""", "late")]
    [InlineData("""["error"]""", null)]
    [InlineData("<html>Bad gateway</html>", null)]
    [InlineData("""{"error":"cut of""", null)]
    [InlineData("", null)]
    public async Task Whatever_the_error_holds_is_taken_as_it_comes(string body, string? words)
    {
        InspectletClient inspectlet = StubHandler.Json(body, HttpStatusCode.BadRequest).CreateClient();

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletBadRequestException>())
            .Which.ApiMessage.Should().Be(words);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_error_under_status_200_is_an_error(string operation, Func<InspectletClient, CancellationToken, Task> call)
    {
        foreach (string body in new[] { """{"error":"Sorry."}""", """{"response":null,"error":"Sorry."}""", """{"error":"Sorry.","response":[]}""", """{"response":[],"error":"Sorry."}""" })
        {
            InspectletClient inspectlet = StubHandler.Json(body).CreateClient();

            InspectletApiException thrown = (await inspectlet.Invoking(c => call(c, default)).Should().ThrowAsync<InspectletApiException>()).Which;

            thrown.Should().BeOfType<InspectletApiException>(operation);
            thrown.StatusCode.Should().Be(HttpStatusCode.OK);
            thrown.ApiMessage.Should().Be("Sorry.");
        }
    }

    [Theory]
    [InlineData("", "The body is empty.")]
    [InlineData("  \n", "The body is empty.")]
    [InlineData("<html>Wait</html>", "The body is not JSON but HTML, perhaps a proxy's (line 1, byte 1).")]
    [InlineData("""{"response":[""", "The body is not JSON*")]
    [InlineData("""{"response":[]} trailing""", "The body is not JSON*")]
    [InlineData("""{"answer":[]}""", "The body has no member 'response'.")]
    [InlineData("[]", "The body is an array, not an object with a member 'response'.")]
    [InlineData("42", "The body is a number, not an object with a member 'response'.")]
    [InlineData("""{"response":"sessions"}""", "The value * is not a list of Session*")]
    [InlineData("""{"response":{"total":3}}""", "The value * is not a list of Session*")]
    [InlineData("""{"response":[{"sid":1,"wid":1},{"wid":1}]}""", "Element 1 of the list* is not a Session, or lacks what each Session must have.")]
    public async Task An_answer_that_cannot_be_understood_says_why(string body, string reason)
    {
        InspectletClient inspectlet = StubHandler.Json(body).CreateClient();

        InspectletResponseException thrown =
            (await inspectlet.Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletResponseException>()).Which;

        thrown.StatusCode.Should().Be(HttpStatusCode.OK);
        thrown.Message.Should().Match("Inspectlet's answer to searchSessions (200, application/json) cannot be understood. " + reason);
    }

    [Theory]
    [InlineData("""{"response":[]}""")]
    [InlineData("""{"response":{}}""")]
    [InlineData("""{"response":null}""")]
    [InlineData("""{"response":false}""")]
    public async Task No_session_where_one_must_be_is_not_found(string body)
    {
        InspectletClient inspectlet = StubHandler.Json(body).CreateClient();

        (await inspectlet.Invoking(c => c.GetSessionAsync(1, 2)).Should().ThrowAsync<InspectletNotFoundException>())
            .Which.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RetryAfter_is_read_in_seconds_and_as_a_date()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

        (await RetryAfterOf("7")).Should().Be(TimeSpan.FromSeconds(7));
        (await RetryAfterOf("Thu, 01 Jan 2026 00:01:00 GMT")).Should().Be(TimeSpan.FromMinutes(1));
        (await RetryAfterOf("Wed, 31 Dec 2025 00:00:00 GMT")).Should().Be(TimeSpan.Zero);
        (await RetryAfterOf("soon")).Should().BeNull();

        async Task<TimeSpan?> RetryAfterOf(string header)
        {
            var stub = new StubHandler((_, _) =>
            {
                HttpResponseMessage response = StubHandler.Response("""{"error":"slow"}""", HttpStatusCode.TooManyRequests);
                response.Headers.TryAddWithoutValidation("Retry-After", header);
                return Task.FromResult(response);
            });
            return (await stub.CreateClient(o => o.TimeProvider = clock).Invoking(c => c.ListWebsitesAsync())
                .Should().ThrowAsync<InspectletRateLimitException>()).Which.RetryAfter;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_connection_that_fails_is_a_connection_exception(string operation, Func<InspectletClient, CancellationToken, Task> call)
    {
        var cause = new HttpRequestException("refused");
        InspectletClient inspectlet = StubHandler.Throws(cause).CreateClient();

        InspectletConnectionException thrown =
            (await inspectlet.Invoking(c => call(c, default)).Should().ThrowAsync<InspectletConnectionException>()).Which;

        thrown.InnerException.Should().BeSameAs(cause);
        thrown.Message.Should().Contain(operation);
    }

    [Fact]
    public async Task Whatever_a_handler_throws_is_of_the_family()
    {
        InspectletClient inspectlet = StubHandler.Throws(new InvalidOperationException("circuit open")).CreateClient();

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletConnectionException>())
            .WithInnerException<InvalidOperationException>();
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_connection_exception()
    {
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new BreakingStream("""{"response":[{"sid":1"""u8.ToArray())),
        }));

        await stub.CreateClient().Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletConnectionException>();
    }

    [Fact]
    public async Task An_answer_that_is_late_is_a_timeout()
    {
        var clock = new FakeTimeProvider();
        var stub = new StubHandler((_, token) => Never(token));
        InspectletClient inspectlet = stub.CreateClient(o => (o.TimeProvider, o.Timeout) = (clock, TimeSpan.FromSeconds(5)));

        Task call = inspectlet.ListWebsitesAsync();
        clock.Advance(TimeSpan.FromSeconds(5));

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<InspectletTimeoutException>();
    }

    [Fact]
    public async Task The_timeout_covers_the_body()
    {
        var clock = new FakeTimeProvider();
        var body = new NeverEndingStream();
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) }));
        InspectletClient inspectlet = stub.CreateClient(o => (o.TimeProvider, o.Timeout) = (clock, TimeSpan.FromSeconds(5)));

        Task call = inspectlet.ListWebsitesAsync();
        await body.ReadBegan;
        clock.Advance(TimeSpan.FromSeconds(5));

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<InspectletTimeoutException>();
    }

    [Fact]
    public async Task A_supplied_clients_own_timeout_is_a_timeout_too()
    {
        InspectletClient inspectlet = StubHandler.Throws(new TaskCanceledException("timeout", new TimeoutException())).CreateClient();

        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletTimeoutException>();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Cancellation_by_the_caller_bears_his_token(string operation, Func<InspectletClient, CancellationToken, Task> call)
    {
        using var cancellation = new CancellationTokenSource();
        var stub = new StubHandler((_, token) => Never(token));
        Task running = call(stub.CreateClient(), cancellation.Token);

        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>(operation))
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task A_token_cancelled_before_sends_nothing()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);

        await stub.CreateClient().Invoking(c => c.ListWebsitesAsync(new CancellationToken(canceled: true)))
            .Should().ThrowAsync<OperationCanceledException>();

        stub.Requests.Should().BeEmpty();
    }

    [Fact]
    public void A_disposed_client_refuses_the_call_itself()
    {
        InspectletClient inspectlet = StubHandler.Json(Examples.ListWebsites).CreateClient();
        inspectlet.Dispose();

        Action act = () => _ = inspectlet.ListWebsitesAsync();

        act.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_fake_leaves_out_what_it_does_not_need()
    {
        IInspectletClient fake = new Fake();

        (await fake.ListWebsitesAsync()).Should().BeEmpty();
        FluentActions.Invoking(() => { _ = fake.GetSessionAsync(1, 2); }).Should().Throw<NotSupportedException>().WithMessage("GetSessionAsync is not implemented*");
    }

    private static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("unreachable");
    }

    private sealed class Fake : IInspectletClient
    {
        public Task<IReadOnlyList<Website>> ListWebsitesAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<Website>>([]);
    }

    private sealed class BreakingStream(byte[] beginning) : MemoryStream(beginning)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("reset");
        }
    }

    private sealed class NeverEndingStream : MemoryStream
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
}

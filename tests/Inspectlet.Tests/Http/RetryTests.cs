using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

public class RetryTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly RecordingObserver _observer = new();

    public static TheoryData<string, Func<InspectletClient, Task>> Operations => new()
    {
        { Examples.ListWebsites, c => c.ListWebsitesAsync() },
        { Examples.SearchSessions, c => c.SearchSessionsAsync(1) },
        { Examples.GetSession, c => c.GetSessionAsync(1, 2) },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_is_sent_again_after_a_passing_failure(string answer, Func<InspectletClient, Task> call)
    {
        StubHandler stub = Failing(2, () => StubHandler.Response("", HttpStatusCode.ServiceUnavailable), answer);

        await _clock.RunAsync(call(Create(stub)));

        stub.Requests.Should().HaveCount(3);
        _observer.Completions.Should().ContainSingle().Which.Attempts.Should().Be(3);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Statuses_that_pass_are_tried_again(int status)
    {
        StubHandler stub = Failing(1, () => StubHandler.Response("", (HttpStatusCode)status), Examples.ListWebsites);

        (await _clock.RunAsync(Create(stub).ListWebsitesAsync())).Should().ContainSingle();
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task Statuses_that_stay_are_not(int status)
    {
        StubHandler stub = StubHandler.Json("{}", (HttpStatusCode)status);

        InspectletApiException thrown =
            (await Create(stub).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>()).Which;

        stub.Requests.Should().ContainSingle();
        thrown.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_understood_is_not_asked_for_again()
    {
        StubHandler stub = StubHandler.Json("<html>");

        await Create(stub).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletResponseException>();

        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Connections_that_fail_are_tried_again()
    {
        StubHandler stub = Failing(3, () => throw new HttpRequestException("refused"), Examples.ListWebsites);

        (await _clock.RunAsync(Create(stub).ListWebsitesAsync())).Should().ContainSingle();
    }

    [Fact]
    public async Task Attempts_that_take_too_long_are_tried_again()
    {
        int calls = 0;
        var stub = new StubHandler(async (_, token) =>
        {
            if (++calls == 1)
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            return StubHandler.Response(Examples.ListWebsites);
        });

        InspectletClient inspectlet = Create(stub, o => (o.Timeout, o.MaxRetries) = (TimeSpan.FromSeconds(5), 1000));
        (await _clock.RunAsync(inspectlet.ListWebsitesAsync())).Should().ContainSingle();

        _observer.Retries.First().Failure.Should().BeOfType<InspectletTimeoutException>();
    }

    [Fact]
    public async Task A_handlers_own_failure_is_not_tried_again()
    {
        StubHandler stub = StubHandler.Throws(new InvalidOperationException("circuit open"));

        await Create(stub).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletConnectionException>();

        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task After_the_last_attempt_the_caller_gets_its_failure()
    {
        StubHandler stub = StubHandler.Json("""{"error":"down"}""", HttpStatusCode.ServiceUnavailable);

        InspectletApiException thrown = (await FluentActions.Awaiting(() => _clock.RunAsync(Create(stub).ListWebsitesAsync()))
            .Should().ThrowAsync<InspectletApiException>()).Which;

        stub.Requests.Should().HaveCount(4, "three retries follow the first attempt");
        thrown.Attempts.Should().Be(4);
        thrown.ApiMessage.Should().Be("down");
    }

    [Fact]
    public async Task Pauses_grow_with_jitter_and_never_beyond_their_limit()
    {
        StubHandler stub = StubHandler.Json("", HttpStatusCode.ServiceUnavailable);
        InspectletClient inspectlet = Create(stub, o => (o.MaxRetries, o.MaxRetryDelay) = (12, TimeSpan.FromSeconds(4)));

        await FluentActions.Awaiting(() => _clock.RunAsync(inspectlet.ListWebsitesAsync())).Should().ThrowAsync<InspectletApiException>();

        TimeSpan[] delays = [.. _observer.Retries.Select(r => r.Delay)];
        delays.Should().HaveCount(12).And.OnlyContain(d => d >= TimeSpan.Zero && d <= TimeSpan.FromSeconds(4));
        delays[0].Should().BeLessThan(TimeSpan.FromSeconds(2));
        delays[^1].Should().BeGreaterThan(TimeSpan.FromSeconds(1));
        delays.Distinct().Should().HaveCountGreaterThan(1);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Jan 2026 00:00:09 GMT", 9)]
    public async Task The_API_says_how_long_to_pause(string retryAfter, int seconds)
    {
        StubHandler stub = Failing(1, () => Throttled(retryAfter, HttpStatusCode.ServiceUnavailable), Examples.ListWebsites);

        await _clock.RunAsync(Create(stub).ListWebsitesAsync());

        _observer.Retries.Should().ContainSingle().Which.Delay.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("0")]
    public async Task What_says_nothing_of_use_leaves_the_usual_pause(string retryAfter)
    {
        StubHandler stub = Failing(1, () => Throttled(retryAfter), Examples.ListWebsites);

        await _clock.RunAsync(Create(stub).ListWebsitesAsync());

        _observer.Retries.Should().ContainSingle().Which.Delay.Should().BePositive().And.BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_pause_longer_than_the_limit_is_the_callers_to_decide()
    {
        StubHandler stub = StubHandler.Json("{}");
        stub = new StubHandler((_, _) => Task.FromResult(Throttled("3600")));

        InspectletRateLimitException thrown =
            (await Create(stub).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>()).Which;

        stub.Requests.Should().ContainSingle();
        thrown.RetryAfter.Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Without_retries_a_request_is_sent_once()
    {
        StubHandler stub = StubHandler.Json("", HttpStatusCode.ServiceUnavailable);

        await Create(stub, o => o.MaxRetries = 0).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>();

        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Cancellation_wakes_a_pause_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        StubHandler stub = StubHandler.Json("", HttpStatusCode.ServiceUnavailable);
        Task call = Create(stub).ListWebsitesAsync(cancellation.Token);

        // Time stands still: only the cancellation can end the pause.
        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task The_deadline_ends_a_call_in_the_middle_of_its_retries_and_tells_the_last_failure()
    {
        StubHandler stub = StubHandler.Json("""{"error":"down"}""", HttpStatusCode.ServiceUnavailable);
        InspectletClient inspectlet = Create(stub, o => (o.MaxRetries, o.Deadline) = (1000, TimeSpan.FromSeconds(20)));

        InspectletTimeoutException thrown = (await FluentActions.Awaiting(() => _clock.RunAsync(inspectlet.ListWebsitesAsync()))
            .Should().ThrowAsync<InspectletTimeoutException>()).Which;

        thrown.InnerException.Should().BeOfType<InspectletApiException>();
        thrown.Attempts.Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task A_request_is_the_same_each_time_it_is_sent()
    {
        StubHandler stub = Failing(2, () => StubHandler.Response("", HttpStatusCode.BadGateway), Examples.SearchSessions);

        await _clock.RunAsync(Create(stub).SearchSessionsAsync(1, SessionSearch.All.FromCountry("US"), limit: 5));

        stub.Requests.Select(r => (r.Uri, r.Body, r.Headers["Authorization"])).Distinct().Should().ContainSingle();
    }

    internal static HttpResponseMessage Throttled(string retryAfter, HttpStatusCode status = HttpStatusCode.TooManyRequests)
    {
        HttpResponseMessage response = StubHandler.Response("""{"error":"slow down"}""", status);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    private static StubHandler Failing(int times, Func<HttpResponseMessage> failure, string answer)
    {
        int calls = 0;
        return new StubHandler((_, _) => Task.FromResult(calls++ < times ? failure() : StubHandler.Response(answer)));
    }

    private InspectletClient Create(StubHandler stub, Action<InspectletClientOptions>? configure = null) => stub.CreateClient(o =>
    {
        // Fake time runs ahead of the threads that use it, so nothing else may hang on it.
        (o.TimeProvider, o.Observer, o.MaxRetries, o.Timeout, o.Deadline) = (_clock, _observer, 3, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        configure?.Invoke(o);
    });
}

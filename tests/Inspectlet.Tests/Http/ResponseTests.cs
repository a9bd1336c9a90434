using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>What a user can learn of the response itself: by an observer, or together with a value.</summary>
public class ResponseTests
{
    [Fact]
    public async Task An_observer_sees_each_response_before_it_is_judged()
    {
        var clock = new FakeTimeProvider();
        var observer = new ResponseObserver();
        var stub = new StubHandler((_, _) => Task.FromResult(observer.Responses.IsEmpty
            ? Response("down", HttpStatusCode.ServiceUnavailable, "first")
            : Response(Examples.ListWebsites, HttpStatusCode.OK, "second")));
        InspectletClient inspectlet = stub.CreateClient(o => (o.Observer, o.TimeProvider, o.MaxRetries) = (observer, clock, 1));

        await clock.RunAsync(inspectlet.ListWebsitesAsync());

        observer.Sent.Should().Equal("listWebsites 1: GET websites", "listWebsites 2: GET websites");
        observer.Responses.Should().Equal(
            ("listWebsites", 1, HttpStatusCode.ServiceUnavailable, "first", 4L),
            ("listWebsites", 2, HttpStatusCode.OK, "second", Examples.ListWebsites.Length));
    }

    [Fact]
    public async Task An_observer_sees_no_value_in_the_path_of_a_request()
    {
        var observer = new ResponseObserver();
        var stub = new StubHandler((_, _) => Task.FromResult(Response(Examples.GetSession, HttpStatusCode.OK, "first")));

        await stub.CreateClient(o => o.Observer = observer).GetSessionAsync(12345678, 2606721012);

        observer.Sent.Should().Equal("getSession 1: GET websites/{wid}/sessions/{sid}");
    }

    [Fact]
    public async Task An_observer_sees_the_response_that_asks_to_wait_before_the_wait()
    {
        var observer = new ResponseObserver();
        var stub = new StubHandler((_, _) =>
        {
            HttpResponseMessage response = Response("{}", HttpStatusCode.TooManyRequests, "busy");
            response.Headers.TryAddWithoutValidation("Retry-After", "1");
            return Task.FromResult(response);
        });

        await FluentActions.Awaiting(() => stub.CreateClient(o => o.Observer = observer).ListWebsitesAsync()).Should().ThrowAsync<InspectletRateLimitException>();

        observer.Events.Should().Equal("response 429", "throttled", "completed");
    }

    [Fact]
    public async Task Without_a_response_an_observer_sees_none()
    {
        var observer = new ResponseObserver();
        InspectletClient inspectlet = StubHandler.Throws(new HttpRequestException("No route to host")).CreateClient(o => o.Observer = observer);

        await FluentActions.Awaiting(() => inspectlet.ListWebsitesAsync()).Should().ThrowAsync<InspectletConnectionException>();

        observer.Events.Should().Equal("completed");
    }

    [Fact]
    public async Task An_exception_of_the_observer_ends_the_call_as_it_is()
    {
        var stub = StubHandler.Json(Examples.ListWebsites);
        InspectletClient inspectlet = stub.CreateClient(o => (o.Observer, o.MaxRetries) = (new ThrowingObserver(), 3));

        await FluentActions.Awaiting(() => inspectlet.ListWebsitesAsync()).Should().ThrowAsync<InvalidTimeZoneException>();

        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_value_comes_with_its_response()
    {
        InspectletClient inspectlet = Answering("a1");

        (IReadOnlyList<Session> sessions, InspectletResponse response) = await inspectlet.WithResponseAsync(c => c.SearchSessionsAsync(1, SessionSearch.All, limit: 5));

        sessions.Should().NotBeEmpty();
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Length.Should().Be(Examples.SearchSessions.Length);
        response.GetHeader("x-request-id").Should().Be("a1");
        response.GetHeader("Content-Type").Should().Be("application/json; charset=utf-8");
        response.GetHeader("X-Missing").Should().BeNull();
    }

    [Fact]
    public async Task A_header_that_comes_several_times_keeps_its_values()
    {
        var stub = new StubHandler((_, _) =>
        {
            HttpResponseMessage response = Response(Examples.ListWebsites, HttpStatusCode.OK, "a");
            response.Headers.TryAddWithoutValidation("Link", ["<https://example.com/2>; rel=next", "<https://example.com/9>; rel=last"]);
            return Task.FromResult(response);
        });

        (_, InspectletResponse response) = await stub.CreateClient().WithResponseAsync(c => c.ListWebsitesAsync());

        response.Headers["link"].Should().Equal("<https://example.com/2>; rel=next", "<https://example.com/9>; rel=last");
        response.GetHeader("link").Should().Be("<https://example.com/2>; rel=next, <https://example.com/9>; rel=last");
    }

    [Fact]
    public async Task Of_several_attempts_the_last_response_counts()
    {
        var clock = new FakeTimeProvider();
        int requests = 0;
        var stub = new StubHandler((_, _) => Task.FromResult(++requests == 1
            ? Response("down", HttpStatusCode.ServiceUnavailable, "first")
            : Response(Examples.ListWebsites, HttpStatusCode.OK, "second")));
        InspectletClient inspectlet = stub.CreateClient(o => (o.TimeProvider, o.MaxRetries) = (clock, 1));

        (_, InspectletResponse response) = await clock.RunAsync(inspectlet.WithResponseAsync(c => c.ListWebsitesAsync()));

        response.GetHeader("X-Request-Id").Should().Be("second");
    }

    [Fact]
    public async Task Calls_at_the_same_time_have_responses_of_their_own()
    {
        int requests = 0;
        var stub = new StubHandler(async (_, _) =>
        {
            string id = $"{Interlocked.Increment(ref requests)}";
            await Task.Yield();
            return Response($$"""{"response":[{"wid":{{id}},"site_name":"a"}]}""", HttpStatusCode.OK, id);
        });
        InspectletClient inspectlet = stub.CreateClient();

        (IReadOnlyList<Website> Websites, InspectletResponse Response)[] results =
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => inspectlet.WithResponseAsync(c => c.ListWebsitesAsync())));

        results.Should().OnlyContain(result => result.Response.GetHeader("X-Request-Id") == $"{result.Websites[0].Id}");
    }

    [Fact]
    public async Task A_client_around_the_client_hands_the_response_on()
    {
        IInspectletClient decorated = new Decorator(Answering("a1"));

        (_, InspectletResponse response) = await decorated.WithResponseAsync(c => c.SearchSessionsAsync(1));

        response.GetHeader("X-Request-Id").Should().Be("a1");
    }

    [Fact]
    public async Task A_call_within_another_belongs_to_both()
    {
        InspectletClient inspectlet = Answering("a1");

        ((_, InspectletResponse inner), InspectletResponse outer) = await inspectlet.WithResponseAsync(c => c.WithResponseAsync(d => d.SearchSessionsAsync(1)));

        inner.GetHeader("X-Request-Id").Should().Be("a1");
        outer.Should().BeSameAs(inner);
    }

    [Fact]
    public async Task A_fake_sends_nothing_so_its_response_is_empty()
    {
        (IReadOnlyList<Session> sessions, InspectletResponse response) = await new Fake().WithResponseAsync(c => c.SearchSessionsAsync(1));

        sessions.Should().BeEmpty();
        response.Should().BeEquivalentTo(new InspectletResponse());
        response.Headers.Should().BeEmpty();
    }

    [Fact]
    public void A_response_can_be_built_and_shows_no_header_in_its_text()
    {
        var response = new InspectletResponse
        {
            StatusCode = HttpStatusCode.Accepted,
            Headers = new Dictionary<string, IReadOnlyList<string>> { ["Set-Cookie"] = ["secret"] },
            Length = 12,
        };

        response.GetHeader("set-cookie").Should().Be("secret");
        response.ToString().Should().Be("InspectletResponse { StatusCode = 202, Length = 12 }");
    }

    [Fact]
    public async Task A_failure_of_the_call_is_the_callers()
    {
        InspectletClient inspectlet = StubHandler.Json("{}", HttpStatusCode.Unauthorized).CreateClient();

        await FluentActions.Awaiting(() => inspectlet.WithResponseAsync(c => c.ListWebsitesAsync())).Should().ThrowAsync<InspectletUnauthorizedException>();
        FluentActions.Invoking(() => { _ = inspectlet.WithResponseAsync<Website>(null!); }).Should().Throw<ArgumentNullException>();
    }

    private static InspectletClient Answering(string id) => new StubHandler((_, _) => Task.FromResult(Response(Examples.SearchSessions, HttpStatusCode.OK, id))).CreateClient();

    private static HttpResponseMessage Response(string body, HttpStatusCode status, string id)
    {
        HttpResponseMessage response = StubHandler.Response(body, status);
        response.Headers.Add("X-Request-Id", id);
        return response;
    }

    private sealed class ResponseObserver : InspectletObserver
    {
        public ConcurrentQueue<(string Operation, int Attempt, HttpStatusCode Status, string? Id, long Length)> Responses { get; } = [];

        public ConcurrentQueue<string> Events { get; } = [];

        public ConcurrentQueue<string> Sent { get; } = [];

        public override void OnSending(string operation, int attempt, HttpMethod method, string path) =>
            Sent.Enqueue($"{operation} {attempt}: {method} {path}");

        public override void OnResponse(string operation, int attempt, InspectletResponse response)
        {
            Responses.Enqueue((operation, attempt, response.StatusCode, response.GetHeader("X-Request-Id"), response.Length));
            Events.Enqueue($"response {(int)response.StatusCode}");
        }

        public override void OnThrottled(string operation, TimeSpan wait) => Events.Enqueue("throttled");

        public override void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure) => Events.Enqueue("completed");
    }

    private sealed class ThrowingObserver : InspectletObserver
    {
        public override void OnResponse(string operation, int attempt, InspectletResponse response) => throw new InvalidTimeZoneException();
    }

    private sealed class Decorator(IInspectletClient inner) : IInspectletClient
    {
        public async Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return await inner.SearchSessionsAsync(websiteId, form, cancellationToken);
        }
    }

    private sealed class Fake : IInspectletClient
    {
        public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<Session>>([]);
    }
}

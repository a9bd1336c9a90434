using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>The failures and delays that a test asks for.</summary>
public class FaultTests
{
    private readonly SandboxClock _clock = new();
    private readonly InspectletSandbox _sandbox;

    public FaultTests() => _sandbox = InspectletSandbox.Documented(new InspectletSandboxOptions { TimeProvider = _clock });

    [Theory]
    [InlineData(400, typeof(InspectletBadRequestException), "Bad Request*")]
    [InlineData(401, typeof(InspectletUnauthorizedException), "Unauthorized*")]
    [InlineData(429, typeof(InspectletRateLimitException), "Too Many Requests*")]
    [InlineData(503, typeof(InspectletApiException), "Service Unavailable")]
    [InlineData(599, typeof(InspectletApiException), "Status 599")]
    public async Task A_request_fails_with_a_status(int status, Type exception, string words)
    {
        using InspectletClient inspectlet = _sandbox.CreateClient(o => o.MaxRetries = 0);
        _sandbox.Fail(1, (HttpStatusCode)status);

        InspectletApiException failure =
            (await inspectlet.Invoking(i => i.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>()).Which;

        failure.Should().BeOfType(exception);
        failure.StatusCode.Should().Be((HttpStatusCode)status);
        failure.ApiMessage.Should().Match(words);
        failure.RetryAfter.Should().BeNull();
        (await inspectlet.ListWebsitesAsync()).Should().ContainSingle("only one was to fail");
    }

    [Theory]
    [InlineData(30_000, 30)]
    [InlineData(1_001, 2)]
    [InlineData(0, 0)]
    public async Task It_asks_to_wait_for_whole_seconds(int milliseconds, int seconds)
    {
        using var invoker = new HttpMessageInvoker(_sandbox.CreateHandler());
        _sandbox.Fail(1, HttpStatusCode.TooManyRequests, TimeSpan.FromMilliseconds(milliseconds));

        using HttpResponseMessage response = await invoker.SendAsync(Wire.Request("GET", "/v1/websites"), CancellationToken.None);

        response.Headers.GetValues("Retry-After").Should().Equal($"{seconds}");
    }

    [Fact]
    public async Task Faults_follow_each_other_as_they_were_asked_for()
    {
        _sandbox.Fail(2, HttpStatusCode.ServiceUnavailable);
        _sandbox.FailConnection(1);
        _sandbox.Fail(0, HttpStatusCode.Gone);
        _sandbox.Fail(1, HttpStatusCode.TooManyRequests);
        using InspectletClient inspectlet = _sandbox.CreateClient(o => o.MaxRetries = 0);

        List<string> outcomes = [];
        for (int i = 0; i < 5; i++)
        {
            try
            {
                await inspectlet.ListWebsitesAsync();
                outcomes.Add("success");
            }
            catch (InspectletException exception)
            {
                outcomes.Add(exception is InspectletApiException api ? $"{(int)api.StatusCode}" : exception.GetType().Name);
            }
        }

        outcomes.Should().Equal("503", "503", nameof(InspectletConnectionException), "429", "success");
    }

    [Fact]
    public async Task A_lost_connection_looks_as_one_does()
    {
        using InspectletClient inspectlet = _sandbox.CreateClient(o => o.MaxRetries = 0);
        _sandbox.FailConnection(1);

        (await inspectlet.Invoking(i => i.ListWebsitesAsync()).Should().ThrowAsync<InspectletConnectionException>())
            .WithInnerException<HttpRequestException>().Which.HttpRequestError.Should().Be(HttpRequestError.ResponseEnded);
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again()
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();
        _sandbox.FailConnection(2);

        (await inspectlet.ListWebsitesAsync()).Should().ContainSingle();
        _sandbox.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_client_waits_as_long_as_it_was_asked_to()
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();
        _sandbox.Fail(1, HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(30));
        DateTimeOffset before = _clock.GetUtcNow();

        await inspectlet.ListWebsitesAsync();

        (_clock.GetUtcNow() - before).Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_answer_takes_its_time()
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();
        _sandbox.Delay = TimeSpan.FromSeconds(3);
        DateTimeOffset before = _clock.GetUtcNow();

        await inspectlet.ListWebsitesAsync();

        (_clock.GetUtcNow() - before).Should().Be(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(3000)]
    public async Task An_answer_that_takes_too_long_fails_by_the_clients_time_limit(int seconds)
    {
        using InspectletClient inspectlet = _sandbox.CreateClient(o => (o.Timeout, o.MaxRetries) = (TimeSpan.FromSeconds(30), 0));
        _sandbox.Delay = TimeSpan.FromSeconds(seconds);
        DateTimeOffset before = _clock.GetUtcNow();

        await inspectlet.Invoking(i => i.ListWebsitesAsync()).Should().ThrowAsync<InspectletTimeoutException>();

        (_clock.GetUtcNow() - before).Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_client_that_gives_up_ends_the_delay()
    {
        var real = InspectletSandbox.Documented();
        using InspectletClient inspectlet = real.CreateClient();
        using var cancellation = new CancellationTokenSource();
        real.Delay = TimeSpan.FromDays(1);

        Task call = inspectlet.ListWebsitesAsync(cancellation.Token);
        cancellation.Cancel();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }
}

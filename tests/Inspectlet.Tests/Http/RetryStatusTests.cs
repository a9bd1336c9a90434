using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Inspectlet.Tests.Http;

/// <summary>Which further statuses are tried again is the user's to say.</summary>
public class RetryStatusTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(425)]
    [InlineData(520)]
    [InlineData(524)]
    [InlineData(529)]
    [InlineData(404)]
    public async Task A_status_that_is_listed_is_tried_again(int status)
    {
        StubHandler stub = FailingOnce(() => StubHandler.Response("", (HttpStatusCode)status));

        (await _clock.RunAsync(Create(stub, status).ListWebsitesAsync())).Should().ContainSingle();
    }

    [Theory]
    [InlineData(425)]
    [InlineData(520)]
    [InlineData(529)]
    public async Task One_that_is_not_listed_is_not(int status)
    {
        StubHandler stub = StubHandler.Json("", (HttpStatusCode)status);

        await Create(stub).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>();

        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Those_that_always_pass_are_tried_again_beside_the_list()
    {
        StubHandler stub = FailingOnce(() => StubHandler.Response("", HttpStatusCode.ServiceUnavailable));

        (await _clock.RunAsync(Create(stub, 529).ListWebsitesAsync())).Should().ContainSingle();
    }

    [Fact]
    public async Task A_403_that_is_listed_is_tried_again_if_it_says_when()
    {
        StubHandler stub = FailingOnce(() => RetryTests.Throttled("7", HttpStatusCode.Forbidden));
        DateTimeOffset began = _clock.GetUtcNow();

        (await _clock.RunAsync(Create(stub, 403).ListWebsitesAsync())).Should().ContainSingle();

        (_clock.GetUtcNow() - began).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_403_that_does_not_denies_access()
    {
        StubHandler stub = StubHandler.Json("", HttpStatusCode.Forbidden);

        await Create(stub, 403).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>();

        stub.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(407)]
    [InlineData(403)]
    public async Task What_a_proxy_refuses_for_good_is_not_tried_again(int status)
    {
        StubHandler stub = StubHandler.Json("<html>", (HttpStatusCode)status);

        await Create(stub).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>();

        stub.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(401, 1)]
    [InlineData(407, 1)]
    [InlineData(502, 4)]
    public async Task A_status_that_a_handler_throws_counts_as_that_status(int status, int requests)
    {
        StubHandler stub = StubHandler.Throws(new HttpRequestException("Response status code does not indicate success.", null, (HttpStatusCode)status));

        await FluentActions.Awaiting(() => _clock.RunAsync(Create(stub).ListWebsitesAsync())).Should().ThrowAsync<InspectletConnectionException>();

        stub.Requests.Should().HaveCount(requests);
    }

    [Fact]
    public async Task The_list_is_copied()
    {
        var statuses = new List<HttpStatusCode> { (HttpStatusCode)529 };
        StubHandler stub = StubHandler.Json("", (HttpStatusCode)520);
        InspectletClient inspectlet = Create(stub, o => o.AdditionalRetryStatusCodes = statuses);

        statuses.Add((HttpStatusCode)520);

        await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>();
        stub.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(600)]
    [InlineData(0)]
    public void Only_a_failure_can_be_tried_again(int status) =>
        FluentActions.Invoking(() => Create(StubHandler.Json(""), status)).Should().Throw<ArgumentException>()
            .WithMessage("InspectletClientOptions.AdditionalRetryStatusCodes must hold statuses of failures alone: 400 to 599.*");

    [Fact]
    public void There_must_be_a_list() =>
        FluentActions.Invoking(() => Create(StubHandler.Json(""), o => o.AdditionalRetryStatusCodes = null!)).Should().Throw<ArgumentException>()
            .WithMessage("InspectletClientOptions.AdditionalRetryStatusCodes must not be null.*");

    private static StubHandler FailingOnce(Func<HttpResponseMessage> failure)
    {
        int requests = 0;
        return new StubHandler((_, _) => Task.FromResult(++requests == 1 ? failure() : StubHandler.Response(Examples.ListWebsites)));
    }

    private InspectletClient Create(StubHandler stub, params int[] statuses) =>
        Create(stub, o => o.AdditionalRetryStatusCodes = [.. statuses.Select(status => (HttpStatusCode)status)]);

    private InspectletClient Create(StubHandler stub, Action<InspectletClientOptions> configure) => stub.CreateClient(o =>
    {
        (o.TimeProvider, o.MaxRetries, o.Timeout, o.Deadline) = (_clock, 3, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        configure(o);
    });
}

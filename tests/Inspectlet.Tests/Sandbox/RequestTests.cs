using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>What a sandbox tells of the requests that it got.</summary>
public class RequestTests
{
    private readonly InspectletSandbox _sandbox = InspectletSandbox.Documented(new InspectletSandboxOptions { TimeProvider = new SandboxClock() });

    [Fact]
    public async Task It_tells_what_was_asked_in_order()
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();
        SessionSearch search = SessionSearch.All
            .NamedVisitor("Zoë & Söhne").WithTag("plan", "pro").WithTag("beta", true).MatchingAnyTag()
            .Between(DateTimeOffset.UnixEpoch, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .WithDuration(min: TimeSpan.FromSeconds(5)).Visiting(PageUrl.Contains("/cart")).UsingBrowser(Browser.Chrome);

        await inspectlet.ListWebsitesAsync();
        await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, search, limit: 7, page: 3);
        await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId);
        await inspectlet.GetSessionAsync(InspectletSandbox.WebsiteId, InspectletSandbox.SessionId);

        _sandbox.Requests.Should().Equal(
            new SandboxRequest { OperationId = "listWebsites" },
            new SandboxRequest { OperationId = "searchSessions", WebsiteId = InspectletSandbox.WebsiteId, Search = search, Limit = 7, Page = 3 },
            new SandboxRequest { OperationId = "searchSessions", WebsiteId = InspectletSandbox.WebsiteId },
            new SandboxRequest { OperationId = "getSession", WebsiteId = InspectletSandbox.WebsiteId, SessionId = InspectletSandbox.SessionId });
    }

    [Fact]
    public async Task It_tells_of_what_was_refused_and_of_what_failed()
    {
        _sandbox.Fail(1, HttpStatusCode.ServiceUnavailable);
        await Wire.SendAsync(_sandbox, "POST", "/v1/websites/7/sessions", "limit=5");
        await Wire.SendAsync(_sandbox, "GET", "/v1/websites", token: "wrong");
        await Wire.SendAsync(_sandbox, "POST", "/v1/websites/x/sessions", "limit=500&page=x&search=%7B");
        await Wire.SendAsync(_sandbox, "GET", "/nowhere");
        _sandbox.FailConnection(1);
        await FluentActions.Awaiting(() => Wire.SendAsync(_sandbox, "GET", "/v1/websites")).Should().ThrowAsync<HttpRequestException>();

        _sandbox.Requests.Should().Equal(
            new SandboxRequest { OperationId = "searchSessions", WebsiteId = 7, Limit = 5 },
            new SandboxRequest { OperationId = "listWebsites" },
            new SandboxRequest { OperationId = "searchSessions", Limit = 500 },
            new SandboxRequest(),
            new SandboxRequest { OperationId = "listWebsites" });
    }

    [Fact]
    public async Task What_it_told_does_not_change()
    {
        using InspectletClient inspectlet = _sandbox.CreateClient();
        IReadOnlyList<SandboxRequest> before = _sandbox.Requests;

        await inspectlet.ListWebsitesAsync();

        before.Should().BeEmpty();
    }

    [Fact]
    public void As_text_it_names_what_was_sent_without_the_values()
    {
        var request = new SandboxRequest { OperationId = "searchSessions", WebsiteId = 7, Search = SessionSearch.All.NamedVisitor("Zoë"), Limit = 7, Page = 7 };

        request.ToString().Should().Be("SandboxRequest { searchSessions, WebsiteId, Search, Limit, Page }");
        new SandboxRequest { OperationId = "getSession", WebsiteId = 1, SessionId = 2 }.ToString().Should().Be("SandboxRequest { getSession, WebsiteId, SessionId }");
        new SandboxRequest().ToString().Should().Be("SandboxRequest { unknown }");
    }

    [Fact]
    public void It_has_no_place_for_credentials() =>
        typeof(SandboxRequest).GetProperties().Select(p => p.Name).Should().BeEquivalentTo(
            nameof(SandboxRequest.OperationId), nameof(SandboxRequest.WebsiteId), nameof(SandboxRequest.SessionId),
            nameof(SandboxRequest.Search), nameof(SandboxRequest.Limit), nameof(SandboxRequest.Page));
}

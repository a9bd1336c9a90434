using System.Text;

namespace Inspectlet.Tests.Http;

/// <summary>How a request travels.</summary>
public class RequestTests
{
    [Fact]
    public async Task Listing_the_sites_is_a_GET_without_a_body()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);

        await stub.CreateClient().ListWebsitesAsync();

        stub.Request.Method.Should().Be("GET");
        stub.Request.Uri.Should().Be(new Uri("https://api.inspectlet.com/v1/websites"));
        stub.Request.Body.Should().BeNull();
    }

    [Fact]
    public async Task Fetching_a_session_is_a_GET_without_a_body()
    {
        StubHandler stub = StubHandler.Json(Examples.GetSession);

        await stub.CreateClient().GetSessionAsync(12345678, 2606721012);

        stub.Request.Method.Should().Be("GET");
        stub.Request.Uri.Should().Be(new Uri("https://api.inspectlet.com/v1/websites/12345678/sessions/2606721012"));
        stub.Request.Body.Should().BeNull();
    }

    [Fact]
    public async Task Searching_is_a_POST_of_a_form()
    {
        StubHandler stub = StubHandler.Json(Examples.SearchSessions);

        await stub.CreateClient().SearchSessionsAsync(12345678, SessionSearch.All.FromCountry("US"), limit: 100, page: 2);

        stub.Request.Method.Should().Be("POST");
        stub.Request.Uri.Should().Be(new Uri("https://api.inspectlet.com/v1/websites/12345678/sessions"));
        stub.Request.Headers["Content-Type"].Should().Be("application/x-www-form-urlencoded");
        stub.Request.Body.Should().Be("search=%7B%22country%22%3A%22US%22%7D&limit=100&page=2");
    }

    [Fact]
    public async Task Fields_that_are_not_given_are_not_sent()
    {
        StubHandler stub = StubHandler.Json(Examples.SearchSessions);

        await stub.CreateClient().SearchSessionsAsync(12345678);

        stub.Request.Body.Should().BeEmpty();
        stub.Request.Headers["Content-Type"].Should().Be("application/x-www-form-urlencoded");
    }

    [Fact]
    public async Task An_empty_search_is_not_sent()
    {
        StubHandler stub = StubHandler.Json(Examples.SearchSessions);

        await stub.CreateClient().SearchSessionsAsync(12345678, SessionSearch.All, page: 3);

        stub.Request.Body.Should().Be("page=3");
    }

    [Fact]
    public async Task The_search_field_holds_exactly_what_ToJson_gives()
    {
        StubHandler stub = StubHandler.Json(Examples.SearchSessions);
        SessionSearch search = SessionSearch.All.NamedVisitor("Zoë & söhne = 100% + 世界 🙂").WithTag("a+b", "c&d");

        await stub.CreateClient().SearchSessionsAsync(12345678, search);

        stub.Request.Form["search"].Should().Be(search.ToJson());
    }

    [Fact]
    public async Task The_form_can_be_given_whole()
    {
        StubHandler stub = StubHandler.Json(Examples.SearchSessions);

        await stub.CreateClient().SearchSessionsAsync(12345678, new SearchSessionsForm { Search = SessionSearch.All.LastWeek(), Limit = 5 });

        stub.Request.Form.Should().Equal(new Dictionary<string, string> { ["search"] = """{"daterange":"week"}""", ["limit"] = "5" });
    }

    [Fact]
    public async Task Credentials_are_sent_as_HTTP_Basic_in_UTF8()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);

        await stub.CreateClient(o => (o.Email, o.ApiToken) = ("zoë@example.com", "tökén:1")).ListWebsitesAsync();

        stub.Request.Headers["Authorization"].Should()
            .Be("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("zoë@example.com:tökén:1")));
    }

    [Fact]
    public async Task The_client_says_who_it_is_and_what_it_takes()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);

        await stub.CreateClient().ListWebsitesAsync();

        stub.Request.Headers["Accept"].Should().Be("application/json");
        stub.Request.Headers["User-Agent"].Should().MatchRegex(@"^inspectlet-dotnet/\d+\.\d+\.\d+");
    }

    [Theory]
    [InlineData("https://proxy.example.com/inspectlet/v1/")]
    [InlineData("https://proxy.example.com/inspectlet/v1")]
    public async Task A_base_address_keeps_its_path_with_or_without_a_slash_at_its_end(string address)
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);

        await stub.CreateClient(o => o.BaseAddress = new Uri(address)).ListWebsitesAsync();

        stub.Request.Uri.Should().Be(new Uri("https://proxy.example.com/inspectlet/v1/websites"));
    }

    [Fact]
    public async Task A_supplied_HttpClient_is_neither_changed_nor_disposed()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        using var http = new HttpClient(stub);

        using (var inspectlet = new InspectletClient(new InspectletClientOptions { Email = "a@b.c", ApiToken = "t" }, http))
        {
            await inspectlet.ListWebsitesAsync();
        }

        http.BaseAddress.Should().BeNull();
        http.DefaultRequestHeaders.Should().BeEmpty();
        http.Timeout.Should().Be(TimeSpan.FromSeconds(100), "that is its default");
        await http.Invoking(h => h.GetStringAsync(new Uri("https://example.com"))).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Options_are_copied_when_the_client_is_made()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        var options = new InspectletClientOptions { Email = "a@b.c", ApiToken = "t" };
        using var inspectlet = new InspectletClient(options, new HttpClient(stub));

        options.BaseAddress = new Uri("https://elsewhere.example.com/");
        await inspectlet.ListWebsitesAsync();

        stub.Request.Uri.Host.Should().Be("api.inspectlet.com");
    }
}

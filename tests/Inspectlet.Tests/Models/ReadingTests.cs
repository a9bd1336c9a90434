using System.Text;
using System.Text.Json;

namespace Inspectlet.Tests.Models;

/// <summary>From the bytes of an answer to objects, through the client.</summary>
public class ReadingTests
{
    [Fact]
    public async Task A_site_is_read_as_documented()
    {
        Website site = (await StubHandler.Json(Examples.ListWebsites).CreateClient().ListWebsitesAsync()).Should().ContainSingle().Subject;

        site.Id.Should().Be(12345678);
        site.Name.Should().Be("My App");
        site.CreatedAt.Should().Be(new DateTimeOffset(2012, 5, 22, 9, 5, 48, TimeSpan.Zero));
        site.AdditionalProperties.Should().BeEmpty();
    }

    [Theory]
    [InlineData("searchSessions.200.json")]
    [InlineData("searchSessions.200.observed.json")]
    public async Task Both_shapes_of_the_list_give_the_documented_session(string example)
    {
        IReadOnlyList<Session> sessions = await StubHandler.Json(Examples.Read(example)).CreateClient().SearchSessionsAsync(12345678);

        ShouldBeTheDocumentedOne(sessions.Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task A_single_session_is_read_from_an_array_of_one() =>
        ShouldBeTheDocumentedOne(await StubHandler.Json(Examples.GetSession).CreateClient().GetSessionAsync(12345678, 2606721012));

    [Fact]
    public async Task A_single_session_is_read_from_a_bare_object()
    {
        using JsonDocument documented = JsonDocument.Parse(Examples.GetSession);
        string bare = $$"""{"response":{{documented.RootElement.GetProperty("response")[0].GetRawText()}}}""";

        ShouldBeTheDocumentedOne(await StubHandler.Json(bare).CreateClient().GetSessionAsync(12345678, 2606721012));
    }

    [Theory]
    [InlineData("""{"response":[]}""")]
    [InlineData("""{"response":{"sessions":[]}}""")]
    [InlineData("""{"response":{}}""")]
    [InlineData("""{"response":null}""")]
    [InlineData("""{"response":""}""")]
    [InlineData("""{"response":false}""")]
    public async Task Nothing_found_is_an_empty_list(string body) =>
        (await StubHandler.Json(body).CreateClient().SearchSessionsAsync(1)).Should().BeEmpty();

    [Theory]
    [InlineData("""{"response":{"0":{"sid":1,"wid":9},"2":{"sid":2,"wid":9}}}""")]
    [InlineData("""{"response":{"total":7,"sessions":{"0":{"sid":1,"wid":9},"5":{"sid":2,"wid":9}},"more":[1]}}""")]
    [InlineData("""{"meta":{"response":[]},"response":[{"sid":1,"wid":9},null,{"wid":9,"sid":2}],"took":3}""")]
    public async Task A_list_with_gaps_and_things_around_it_is_a_list(string body) =>
        (await StubHandler.Json(body).CreateClient().SearchSessionsAsync(1)).Select(s => s.Id).Should().Equal(1, 2);

    [Fact]
    public async Task Scalars_are_read_in_any_costume()
    {
        const string Loose = """
            {"response":[{"sid":"2606721012","wid":1.2345678e7,"date_start_session":"1446772479","num_pages":"1","session_duration":"286893",
            "uid":2099309727.0,"ip":7,"new_visitor":"1","starred":0,"country":null,"referrer":[],"tags":{"0":{"tag":5,"value":true}},"pages":"",
            "browser":"","page_width":" 1280 ","display_name":""}]}
            """;

        Session session = (await StubHandler.Json(Loose).CreateClient().SearchSessionsAsync(1)).Single();

        session.Id.Should().Be(2606721012);
        session.WebsiteId.Should().Be(12345678);
        session.StartedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1446772479));
        session.PageCount.Should().Be(1);
        session.RawDuration.Should().Be(286893);
        session.VisitorId.Should().Be(2099309727);
        session.IpAddress.Should().Be("7");
        session.IsNewVisitor.Should().BeTrue();
        session.IsStarred.Should().BeFalse();
        session.Country.Should().BeNull();
        session.Referrer.Should().BeNull();
        session.Tags.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "5", Value = "true" });
        session.Pages.Should().BeEmpty();
        session.Browser.Should().BeNull();
        session.PageWidth.Should().Be(1280);
        session.DisplayName.Should().BeEmpty();
        session.AdditionalProperties.Should().BeEmpty();
    }

    [Fact]
    public async Task What_has_no_place_of_its_own_is_kept_and_written_back()
    {
        const string Body = """{"response":[{"sid":1,"wid":2,"num_pages":"many","city":"Berlin","geo":{"lat":1.5},"referrer":7,"tags":[3]}]}""";

        Session session = (await StubHandler.Json(Body).CreateClient().SearchSessionsAsync(1)).Single();

        session.PageCount.Should().BeNull();
        session.AdditionalProperties.Keys.Should().BeEquivalentTo("num_pages", "city", "geo", "referrer", "tags");
        JsonSerializer.Serialize(session).Should().ContainAll("\"num_pages\":\"many\"", "\"city\":\"Berlin\"", "\"geo\":{\"lat\":1.5}", "\"referrer\":7", "\"tags\":[3]");
    }

    [Fact]
    public async Task Of_duplicate_members_the_last_wins()
    {
        Session session = (await StubHandler.Json("""{"response":[{"sid":1,"wid":2,"sid":3,"ip":"a","ip":"b"}]}""").CreateClient().SearchSessionsAsync(1)).Single();

        (session.Id, session.IpAddress).Should().Be((3, "b"));
    }

    [Fact]
    public async Task A_byte_order_mark_and_escaped_names_do_not_matter()
    {
        const string Escaped = """{"r\u0065sponse":[{"s\u0069d":1,"wid":2,"display_name":"Zo\u00eb"}]}""";
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Escaped)];
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(body) }));

        Session session = (await stub.CreateClient().SearchSessionsAsync(1)).Single();

        (session.Id, session.DisplayName).Should().Be((1, "Zoë"));
    }

    [Fact]
    public async Task Text_that_is_no_proper_Unicode_is_read_with_a_mark_in_its_place()
    {
        byte[] body = [.. """{"response":[{"sid":1,"wid":2,"display_name":"a\ud800b\n","country":"U"""u8, 0xFF, .. "\"}]}"u8];
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(body) }));

        Session session = (await stub.CreateClient().SearchSessionsAsync(1)).Single();

        session.DisplayName.Should().Be("a\uFFFDb\n");
        session.Country.Should().Be("U\uFFFD");
    }

    private static void ShouldBeTheDocumentedOne(Session session)
    {
        session.Id.Should().Be(2606721012);
        session.WebsiteId.Should().Be(12345678);
        session.StartedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1446772479));
        session.EndedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1446772768));
        session.RawDuration.Should().Be(286893);
        session.Duration.Should().Be(TimeSpan.FromMilliseconds(286893));
        session.PageCount.Should().Be(1);
        session.VisitorId.Should().Be(2099309727);
        session.IpAddress.Should().Be("53.68.13.141");
        session.Browser.Should().Be(Browser.Chrome);
        session.Referrer!.Source.Should().Be("d");
        session.PageWidth.Should().BeNull();
        session.PageHeight.Should().BeNull();
        session.UserAgent.Should().StartWith("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1)");
        session.IsNewVisitor.Should().BeTrue();
        session.IsStarred.Should().BeFalse();
        session.Country.Should().Be("US");
        session.LandingPage.Should().Be("http://www.example.com/?utm_campaign=media");
        session.ExitPage.Should().Be("http://www.example.com/product-1123");
        session.DeviceType.Should().Be(DeviceType.Desktop);
        session.DisplayName.Should().Be("Johnny Appleseed");
        session.SessionLink.Should().StartWith("http://www.inspectlet.com/dashboard/watchsession/12345678/2606721012?pn=1&");
        session.Tags.Select(t => (t.Name, t.Value, t.AddedAt!.Value.ToUnixTimeSeconds())).Should().Equal(
            ("converted-purchase", "1", 1446772657), ("email", "johnny.appleseed@gmail.com", 1446772552));
        PageView page = session.Pages.Should().ContainSingle().Subject;
        page.Id.Should().Be(2017992525);
        page.OpenedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1446772479));
        page.Title.Should().Be("Title of first page in session.");
        page.Url.Should().Be("http://www.example.com/?utm_campaign=media");
        session.AdditionalProperties.Should().BeEmpty();
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What <c>find_recordings</c> asks the service for, and how one gets on from its answer.</summary>
public class FindRecordingsToolTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":"i","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    // Now is Thursday, 2026-03-05T12:00Z.
    [Theory]
    [InlineData("""{"period":"today"}""", "2026-03-05T00:00:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"period":"yesterday"}""", "2026-03-04T00:00:00Z", "2026-03-04T23:59:59Z")]
    [InlineData("""{"period":"this_week"}""", "2026-03-02T00:00:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"period":"last_week"}""", "2026-02-23T00:00:00Z", "2026-03-01T23:59:59Z")]
    [InlineData("""{"period":"this_month"}""", "2026-03-01T00:00:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"period":"last_month"}""", "2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z")]
    [InlineData("""{"period":"thursday"}""", "2026-03-05T00:00:00Z", "2026-03-05T23:59:59Z")]
    [InlineData("""{"period":"friday"}""", "2026-02-27T00:00:00Z", "2026-02-27T23:59:59Z")]
    [InlineData("""{"period":"Yesterday"}""", "2026-03-04T00:00:00Z", "2026-03-04T23:59:59Z")]
    [InlineData("""{"last":" 24H "}""", "2026-03-04T12:00:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"last":"90m"}""", "2026-03-05T10:30:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"last":"24h"}""", "2026-03-04T12:00:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"last":"9999w"}""", "1970-01-01T00:00:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"from":"2026-02-01","to":"2026-02-03"}""", "2026-02-01T00:00:00Z", "2026-02-03T23:59:59Z")]
    [InlineData("""{"from":"2026-02-01T12:00+01:00"}""", "2026-02-01T11:00:00Z", "2026-03-05T12:00:00Z")]
    [InlineData("""{"to":"2026-02-01 12:00:30"}""", "1970-01-01T00:00:00Z", "2026-02-01T12:00:30Z")]
    [InlineData("""{"from":"2026-02-01","to":"9999-12-31"}""", "2026-02-01T00:00:00Z", "9999-12-31T23:59:59Z")]
    public async Task Spans_of_time_are_counted_in_UTC_from_now(string arguments, string from, string to)
    {
        JsonObject search = await SentAsync(arguments);

        search["daterange"]!.GetValue<string>().Should().Be("custom");
        TimeOf(search, "start").Should().Be(DateTimeOffset.Parse(from));
        TimeOf(search, "end").Should().Be(DateTimeOffset.Parse(to));

        static DateTimeOffset TimeOf(JsonObject search, string bound) =>
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(search["daterangecustom"]![bound]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{"visitor":"Ann","visitor_kind":"new","country":"DE","ip_address":"10.0.0.1","traffic_source":"google","browser":"chrome","device":"phone","starred":true}""")]
    [InlineData("""{"tags":["a","b=c","d=True"],"tag_match":"any","min_pages":1,"max_pages":"2","min_seconds":3,"max_seconds":4}""")]
    [InlineData("""{"visited_page":"/a","start_page":"/b","start_page_match":"begins_with","exit_page":"/c","exit_page_match":"is_not"}""")]
    public async Task Every_condition_is_sent(string arguments)
    {
        SessionSearch[] meant =
        [
            SessionSearch.All.NamedVisitor("Ann").NewVisitors().FromCountry("DE").FromIpAddress("10.0.0.1").FromTrafficSource("google")
                .UsingBrowser(Browser.Chrome).OnDevice(DeviceType.Phone).StarredOnly(),
            SessionSearch.All.WithTag("a").WithTag("b", "c").WithTag("d", true).MatchingAnyTag().WithPageCount(1, 2).WithDuration(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4)),
            SessionSearch.All.Visiting(PageUrl.Contains("/a")).StartingAt(PageUrl.BeginsWith("/b")).ExitingAt(PageUrl.IsNot("/c")),
        ];

        string sent = (await SentAsync(arguments)).ToJsonString();

        meant.Select(search => JsonNode.Parse(search.ToJson())!.ToJsonString()).Should().Contain(sent);
    }

    [Theory]
    [InlineData("""{"period":"today","last":"7d"}""", "Give only one of period, last")]
    [InlineData("""{"from":"2026-02-03","to":"2026-02-01"}""", "from must not lie after to")]
    [InlineData("""{"from":"yesterday"}""", "from must be")]
    [InlineData("""{"last":"7 days"}""", "last must be a text such as 24h")]
    [InlineData("""{"last":"0d"}""", "last must be")]
    [InlineData("""{"min_pages":3,"max_pages":2}""", "min_pages must not be greater than max_pages")]
    [InlineData("""{"visited_page_match":"is"}""", "visited_page_match goes with visited_page")]
    [InlineData("""{"browser":"netscape"}""", "browser must be one of chrome, firefox")]
    [InlineData("""{"country":"Germany"}""", "country must be a text such as US")]
    [InlineData("""{"limit":101}""", "limit must be a whole number from 1 to 100")]
    [InlineData("""{"tags":["=x"]}""", "tags must be")]
    [InlineData("""{"site_id":""}""", "Give site_id too")]
    [InlineData("""{"site_id":"My App"}""", "site_id must be an id")]
    [InlineData("""{"colour":"red"}""", "It takes: site_id, period")]
    [InlineData("""{"url":"/a"}""", "Did you mean visited_page?")]
    [InlineData("""{"vistor":"Ann"}""", "Did you mean visitor?")]
    [InlineData("""{"siteId":"7"}""", "Did you mean site_id?")]
    [InlineData("""{"start_date":"2026-01-01"}""", "Did you mean from?")]
    [InlineData("""{"email":"a@example.com","tag":"x"}""", "Did you mean visitor, tags?")]
    [InlineData("""{"limit":10.5}""", "limit must be a whole number from 1 to 100")]
    [InlineData("""{"limit":1e300}""", "limit must be a whole number from 1 to 100")]
    [InlineData("""{"visitor":"@501"}""", "visitor must have at most 500 characters")]
    [InlineData("""{"tags":["a","@501"]}""", "tags must have at most 500 characters in each text")]
    [InlineData("""{"tags":[1]}""", "tags must be a list of at most 20 texts")]
    [InlineData("""{"visitor":7}""", "visitor must be a text such as Johnny Appleseed")]
    [InlineData("""{"visitor":"\ud800"}""", "visitor has half a character")]
    [InlineData("""{"tags":["\udc00"]}""", "tags has half a character")]
    [InlineData("""{"site_id":"\ud800"}""", "site_id has half a character")]
    [InlineData("""{"after":"\ud800"}""", "after has half a character")]
    [InlineData("""{"after":"MTAuMTA"}""", "after must be the value that the answer before gave")]
    public async Task What_cannot_be_right_is_refused_with_what_to_write_instead(string arguments, string refusal)
    {
        await using var server = new RunningServer(null);
        string json = arguments.Replace("@501", new string('a', 501));
        json = json.Contains("site_id\"") ? json : $$"""{"site_id":"12345678",{{json[1..]}}""";

        string[] answers = await server.TalkAsync(Initialize, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"find_recordings","arguments":@}}""".Replace("@", json));

        JsonNode result = answers.Select(answer => JsonNode.Parse(answer)!).Single(answer => answer["id"]!.ToString() == "1")["result"]!;
        result["isError"]!.GetValue<bool>().Should().BeTrue();
        result["content"]![0]!["text"]!.GetValue<string>().Should().Contain(refusal);
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("0.2e1")]
    [InlineData("\"2\"")]
    public async Task A_whole_number_is_one_however_it_is_written(string limit)
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();

        JsonObject answer = await assistant.CallAsync("find_recordings", JsonNode.Parse($$"""{"site_id":12345678.0,"limit":{{limit}}}"""));

        answer["returned"]!.GetValue<int>().Should().Be(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task A_continuation_goes_on_where_it_stopped_whatever_has_arrived(int arrivals)
    {
        DateTimeOffset start = FixedClock.Now.AddHours(-5);
        var sandbox = new InspectletSandbox();
        Add(1, 9);
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());
        var ids = new List<string>();
        string? after = null;
        for (int calls = 0; calls == 0 || (after is not null && calls < 30); calls++)
        {
            JsonObject answer = await assistant.CallAsync("find_recordings", new { site_id = "7", visitor = "Ann", limit = 3, after });
            ids.AddRange(IdsOf(answer));
            after = answer["after"]?.GetValue<string>();
            if (after is null)
            {
                answer["total"]!.GetValue<int>().Should().Be(9 + arrivals, "so many match now");
            }

            if (calls == 0)
            {
                Add(10, arrivals);
            }
        }

        ids.Should().Equal("9", "8", "7", "6", "5", "4", "3", "2", "1");

        void Add(int id, int count)
        {
            for (int i = id; i < id + count; i++)
            {
                sandbox.AddSession(new Session { Id = i, WebsiteId = 7, DisplayName = "Ann", StartedAt = start.AddMinutes(i), EndedAt = start.AddMinutes(i) });
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(100)]
    public async Task A_continuation_goes_on_where_more_recordings_than_a_page_has_began_at_once(int arrivals)
    {
        var sandbox = new InspectletSandbox();
        Add(1, 10, FixedClock.Now.AddHours(-5));
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());
        var ids = new List<int>();
        string? after = null;
        for (int calls = 0; calls == 0 || (after is not null && calls < 30); calls++)
        {
            JsonObject answer = await assistant.CallAsync("find_recordings", new { site_id = "7", limit = 3, after });
            ids.AddRange(answer["recordings"]!.AsArray().Select(row => int.Parse(row!["id"]!.GetValue<string>())));
            after = answer["after"]?.GetValue<string>();
            if (calls == 1)
            {
                Add(11, arrivals, FixedClock.Now.AddHours(-4));
            }
        }

        ids.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Enumerable.Range(1, 10));

        void Add(int id, int count, DateTimeOffset start)
        {
            for (int i = id; i < id + count; i++)
            {
                sandbox.AddSession(new Session { Id = i, WebsiteId = 7, StartedAt = start, EndedAt = start });
            }
        }
    }

    [Fact]
    public async Task The_continuation_tells_nothing_of_what_a_pseudonym_stands_for()
    {
        var sandbox = new InspectletSandbox();
        foreach (int id in new[] { 1, 2 })
        {
            sandbox.AddSession(new Session { Id = id, WebsiteId = 7, IpAddress = "192.0.2.68", StartedAt = FixedClock.Now.AddHours(-id), EndedAt = FixedClock.Now.AddHours(-id) });
        }

        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());
        string pseudonym = (await assistant.CallAsync("get_recording", new { site_id = "7", recording_id = "1" }))["recording"]!["ip_address"]!.GetValue<string>();

        JsonObject answer = await assistant.CallAsync("find_recordings", new { site_id = "7", ip_address = pseudonym, limit = 1 });

        string cursor = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(answer["after"]!.GetValue<string>()));
        cursor.Should().EndWith(HashOf(pseudonym)).And.NotEndWith(HashOf("192.0.2.68"));

        static string HashOf(string address) => Convert.ToHexString(
            SHA256.HashData(Encoding.UTF8.GetBytes($"7 {SessionSearch.All.FromIpAddress(address).ToJson()}")).AsSpan(0, 4));
    }

    [Fact]
    public async Task All_pages_can_be_walked_although_recordings_arrive_meanwhile()
    {
        var sandbox = InspectletSandbox.Demo(new InspectletSandboxOptions { SessionCount = 20, TimeProvider = new FixedClock() });
        using InspectletClient client = sandbox.CreateClient();
        var there = new List<string>();
        await foreach (Session session in client.EnumerateSessionsAsync(InspectletSandbox.WebsiteId, cancellationToken: TestContext.Current.CancellationToken))
        {
            there.Add(session.Id.ToString());
        }

        sandbox.ArriveBetweenRequests(3);
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());
        var ids = new List<string>();
        string? after = null;
        do
        {
            JsonObject answer = await assistant.CallAsync("find_recordings", new { site_id = Assistant.Site, limit = 7, after });
            ids.AddRange(answer["recordings"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()));
            after = answer["after"]?.GetValue<string>();
        }
        while (after is not null && ids.Count < 200);

        ids.Should().OnlyHaveUniqueItems().And.Contain(there);
    }

    [Fact]
    public async Task A_continuation_can_have_another_limit()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();
        JsonObject all = await assistant.CallAsync("find_recordings", new { site_id = Assistant.Site, limit = 20 });
        var ids = new List<string>();
        string? after = null;
        foreach (int limit in new[] { 7, 5, 2, 6 })
        {
            JsonObject answer = await assistant.CallAsync("find_recordings", new { site_id = Assistant.Site, limit, after });
            IdsOf(answer).Count().Should().BeInRange(1, limit);
            ids.AddRange(IdsOf(answer));
            after = answer["after"]!.GetValue<string>();
        }

        ids.Should().Equal(IdsOf(all).Take(ids.Count), "they come one after the other");
        (await assistant.FailAsync("find_recordings", new { site_id = Assistant.Site, limit = 500, after })).Should().Contain("limit must be");
    }

    [Fact]
    public async Task A_cursor_of_another_search_is_refused()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();
        string after = (await assistant.CallAsync("find_recordings", new { site_id = Assistant.Site }))["after"]!.GetValue<string>();

        (await assistant.FailAsync("find_recordings", new { site_id = Assistant.Site, country = "DE", after })).Should().Contain("with the same site_id and the same conditions");
    }

    [Fact]
    public async Task The_total_is_said_where_it_is_known()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();

        JsonObject few = await assistant.CallAsync("find_recordings", new { site_id = Assistant.Site, last = "1d", limit = 100 });
        JsonObject many = await assistant.CallAsync("find_recordings", new { site_id = Assistant.Site });

        few["total"]!.GetValue<int>().Should().Be(few["returned"]!.GetValue<int>());
        few.ContainsKey("after").Should().BeFalse();
        many.ContainsKey("total").Should().BeFalse();
        many["after"].Should().NotBeNull();
    }

    [Fact]
    public async Task Where_several_conditions_are_to_blame_the_nearest_is_given_with_all_of_them()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();

        JsonObject answer = await assistant.CallAsync("find_recordings", new { site_id = Assistant.Site, visitor = "Nobody", visited_page = "/nowhere" });

        answer["relax"]!.AsArray().Should().ContainSingle().Which!["leave_out"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal("visitor", "visited_page");
        answer["advice"]!.GetValue<string>().Should().Contain("nor would one without any single condition");
    }

    [Theory]
    [InlineData("unknown", "ie", 12, "without each of the first 12 of its 14 conditions in turn: none of these alone is to blame")]
    [InlineData("unknown", "ie", 10, "nor would one without any single condition")]
    [InlineData("plan", null, 13, "Only the first 12 of the 14 conditions were tried")]
    public async Task What_was_tried_is_said(string tag, string? browser, int tags, string said)
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddSession(new Session { Id = 1, WebsiteId = 7, StartedAt = FixedClock.Now, Tags = [.. Enumerable.Range(0, 20).Select(i => new Tag { Name = $"plan{i}" })] });
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());

        JsonObject answer = await assistant.CallAsync(
            "find_recordings", new { site_id = "7", visitor = "Ann", browser, tags = Enumerable.Range(0, tags).Select(i => $"{tag}{i}") });

        answer["advice"]!.GetValue<string>().Should().Contain(said);
        if (tags > 10)
        {
            answer["advice"]!.GetValue<string>().Should().NotContain("any single condition", "not all were tried");
        }
    }

    [Fact]
    public async Task A_site_without_recordings_is_said_to_be_empty()
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddWebsite(new Website { Id = 7, Name = "Empty" });
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());

        (await assistant.CallAsync("find_recordings", new { site_id = "7", country = "DE" }))["advice"]!.GetValue<string>().Should().Be("The site has no recordings at all.");
    }

    // The search that the service is asked for.
    private static async Task<JsonObject> SentAsync(string arguments)
    {
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StringContent("""{"response":[{"sid":1,"wid":1}]}""") });
        await using Assistant assistant = await Assistant.OnAsync(handler);

        await assistant.CallAsync("find_recordings", With(arguments));

        string form = handler.Bodies.Single().Split('&').Single(field => field.StartsWith("search=", StringComparison.Ordinal));
        return JsonNode.Parse(Uri.UnescapeDataString(form["search=".Length..].Replace('+', ' ')))!.AsObject();
    }

    private static IEnumerable<string> IdsOf(JsonObject answer) => answer["recordings"]!.AsArray().Select(row => row!["id"]!.GetValue<string>());

    private static JsonObject With(string arguments)
    {
        JsonObject json = JsonNode.Parse(arguments)!.AsObject();
        json.TryAdd("site_id", Assistant.Site);
        return json;
    }
}

using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Values;
using Inspectlet.Testing;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What an assistant is not shown unless a person allows it.</summary>
public class McpPrivacyTests
{
    private const string Name = "Zoë Quuxworth";
    private const string Address = "203.0.113.77";
    private const string Mail = "zoe.q+shop@mail.example.org";
    private const string Key = "2e1a5838e3c823cf1b754e5dd9e4f2a775eb9bfd";
    private const long Id = 9007199254740993;

    private static readonly DateTimeOffset Start = FixedClock.Now.AddHours(-1);

    /// <summary>Every tool that tells of recordings, with arguments that find this one.</summary>
    public static TheoryData<string, string> Calls => new()
    {
        { "find_recordings", $$"""{"site_id":"7","visitor":"{{Name}}"}""" },
        { "find_recordings", """{"site_id":"7","country":"DE"}""" },
        { "find_recording_at", $$"""{"site_id":"7","visitor":"{{Name}}","moment":"2026-03-05T11:00:30Z"}""" },
        { "find_recording_at", $$"""{"site_id":"7","visitor":"{{Name}}","moment":"2026-03-05T16:00:30Z"}""" },
        { "get_recording", $$"""{"site_id":"7","recording_id":"{{Id}}","detail":"full"}""" },
        { "explain_match", $$"""{"site_id":"7","recording_id":"{{Id}}","visited_page":"nowhere","start_page":"nowhere","ip_address":"10.0.0.1","tags":["email"]}""" },
        { "summarize_recordings", """{"site_id":"7"}""" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task It_sees_no_names_addresses_or_keys(string tool, string arguments)
    {
        await using Assistant assistant = await Assistant.OnAsync(Account());

        CallToolResult result = await assistant.TryAsync(tool, JsonNode.Parse(arguments));

        // What it asked for itself may come back, as asked.
        string text = Assistant.TextOf(result).Replace($"by the visitor \\\"{Name}\\\"", "", StringComparison.Ordinal);
        result.IsError.Should().NotBe(true);
        text.Should().NotContainAny(Address, Mail, "zoe.q", "mail.example.org", "example.org", Key, Key[..8], "Quuxworth", "Zo%C3%AB");
        string withheld = JsonNode.Parse(text)!["withheld"]!.ToJsonString();
        withheld.Should().Contain("--allow personal-data");
        withheld.Contains("--allow links").Should().Be(tool != "summarize_recordings", "counts have no links");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_person_can_allow_personal_data_without_links(string tool, string arguments)
    {
        await using Assistant assistant = await Assistant.OnAsync(Account(), "--allow", "personal-data");

        string text = Assistant.TextOf(await assistant.TryAsync(tool, JsonNode.Parse(arguments)));

        text.Should().ContainAny(Name, Address, Mail, "zoe.q%2Bshop%40mail.example.org", "Zo%C3%AB").And.NotContain(Key[..8]).And.NotContain("personal-data");
    }

    [Fact]
    public async Task A_first_name_alone_is_withheld_and_a_key_wherever_it_stands()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        sandbox.AddSession(new Session
        {
            Id = 4,
            WebsiteId = 7,
            StartedAt = Start,
            EndedAt = Start,
            DisplayName = "Anna\u00ADbelle Lee",
            SessionLink = $"https://www.inspectlet.com/watch?accessResourceKey={Key}&pn=1",
            Pages = [new PageView { Id = 1, OpenedAt = Start, Title = "Welcome back, Annabelle!", Url = $"https://www.example.com/?first=Lee&key={Key}&accessResourceKey=0123456789abcdef" }],
        });
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());

        JsonNode page = (await assistant.CallAsync("get_recording", new { site_id = "7", recording_id = "4" }))["pages"]![0]!;

        page["title"]!.GetValue<string>().Should().Be("Welcome back, ***!");
        page["url"]!.GetValue<string>().Should().Be("https://www.example.com/?first=***&key=***&accessResourceKey=***", "the second is another recording's");
    }

    [Theory]
    [InlineData("Ann Lee", "Hello ANN!", "/u/ann-lee?n=LEE", "Hello ***!", "/u/***?n=***")]
    [InlineData("lee o'hara-smith", "Hello O'Hara", "/smith/hara", "Hello O'***", "/***/***")]
    [InlineData("J\u00FCrgensen", "Hello J\u00DCRGENSEN", "/j%C3%BCrgensen/J%C3%9CRGENSEN", "Hello ***", "/***/***")]
    [InlineData("zo\u00EB", "Hello ZO\u00CB", "/Zo%C3%AB", "Hello ***", "/***")]
    [InlineData("bob@example.com", "Bob's cart", "/users/bob?m=bob@example.com", "***'s cart", "/users/***?m=***")]
    [InlineData("Al <ann.lee@www.example.com>", "Al and Ann", "/ann/LEE/al", "Al and ***", "/***/***/al")]
    [InlineData("@ann", "Hello Ann", "/@ann", "Hello ***", "/***")]
    public async Task A_name_is_withheld_however_it_is_written(string name, string title, string path, string seenTitle, string seenPath)
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        sandbox.AddSession(new Session
        {
            Id = 4,
            WebsiteId = 7,
            StartedAt = Start,
            EndedAt = Start,
            DisplayName = name,
            Pages = [new PageView { Id = 1, OpenedAt = Start, Title = title, Url = "https://www.example.com" + path }],
        });
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());

        JsonNode page = (await assistant.CallAsync("get_recording", new { site_id = "7", recording_id = "4" }))["pages"]![0]!;

        page["title"]!.GetValue<string>().Should().Be(seenTitle);
        page["url"]!.GetValue<string>().Should().Be("https://www.example.com" + seenPath, "the host of an address tells of nobody");
    }

    [Theory]
    [InlineData("get_recording", "recording_id", "9007199254740993")]
    [InlineData("find_recording_at", "moment", "2026-03-05T11:00:30Z")]
    public async Task A_person_can_allow_links_without_personal_data(string tool, string parameter, string value)
    {
        await using Assistant assistant = await Assistant.OnAsync(Account(), "--allow", "links");
        var arguments = new JsonObject { ["site_id"] = "7", [parameter] = value };
        if (tool == "find_recording_at")
        {
            arguments["visitor"] = Name;
        }

        JsonObject answer = await assistant.CallAsync(tool, arguments);

        answer["recording"]!["watch_link"]!.GetValue<string>().Should().Contain("accessResourceKey=" + Key);
        answer.ToJsonString().Should().NotContainAny(Address, Mail, "Quuxworth").And.NotContain("--allow links");
    }

    [Fact]
    public async Task The_same_visitor_has_the_same_pseudonym_everywhere_and_can_be_searched_by_it()
    {
        await using Assistant assistant = await Assistant.OnAsync(Account());

        JsonArray rows = (await assistant.CallAsync("find_recordings", new { site_id = "7" }))["recordings"]!.AsArray();
        string pseudonym = rows[0]!["visitor"]!.GetValue<string>();

        rows.Select(row => row!["visitor"]!.GetValue<string>()).Distinct().Should().HaveCount(2).And.OnlyContain(visitor => visitor.StartsWith("p-"));
        (await assistant.CallAsync("get_recording", new { site_id = "7", recording_id = Id.ToString() }))["recording"]!["visitor"]!.GetValue<string>().Should().Be(pseudonym);

        JsonObject again = await assistant.CallAsync("find_recordings", new { site_id = "7", visitor = pseudonym });
        again["returned"]!.GetValue<int>().Should().Be(2);
        again["asked"]!.GetValue<string>().Should().Contain(pseudonym);

        JsonObject match = await assistant.CallAsync("explain_match", new { site_id = "7", recording_id = Id.ToString(), visitor = pseudonym });
        match["matches"]!.GetValue<bool>().Should().BeTrue();
        match.ToJsonString().Should().Contain(pseudonym).And.NotContain("Quuxworth");

        JsonObject found = await assistant.CallAsync("find_recording_at", new { site_id = "7", visitor = $" {pseudonym} ", moment = "2026-03-05T11:00:30Z" });
        found["found"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task The_value_of_a_tag_can_be_searched_by_its_pseudonym_and_is_explained_by_it()
    {
        await using Assistant assistant = await Assistant.OnAsync(Account());
        string tag = (await assistant.CallAsync("find_recordings", new { site_id = "7" }))["recordings"]![0]!["tags"]![0]!.GetValue<string>();

        JsonObject found = await assistant.CallAsync("find_recordings", new { site_id = "7", tags = new[] { tag } });
        JsonObject match = await assistant.CallAsync("explain_match", new { site_id = "7", recording_id = Id.ToString(), tags = new[] { tag, "none" } });
        JsonObject counted = await assistant.CallAsync("summarize_recordings", new { site_id = "7", by = new[] { "day" }, tags = new[] { tag } });

        tag.Should().MatchRegex("^email=p-[0-9a-f]{16}$");
        found["returned"]!.GetValue<int>().Should().Be(1);
        counted["recordings"]!.GetValue<int>().Should().Be(1);
        JsonNode condition = match["conditions"]![0]!;
        condition["holds"]!.GetValue<bool>().Should().BeTrue();
        condition["asked"]!.GetValue<string>().Should().Be(tag.Replace("email=", "\"email\" = \"") + "\"");
        condition["recorded"]!.GetValue<string>().Should().Be(condition["asked"]!.GetValue<string>());
        string.Concat(found.ToJsonString(), match.ToJsonString(), counted.ToJsonString()).Should().NotContain("example.org");
    }

    [Fact]
    public async Task Two_pseudonyms_of_the_same_value_are_explained_each()
    {
        await using Assistant assistant = await Assistant.OnAsync(Account());
        string tag = (await assistant.CallAsync("find_recordings", new { site_id = "7" }))["recordings"]![0]!["tags"]![0]!.GetValue<string>();

        JsonObject match = await assistant.CallAsync("explain_match", new { site_id = "7", recording_id = Id.ToString(), tags = new[] { tag, $"email={Mail}" } });

        match["conditions"]!.AsArray().Should().HaveCount(2).And.OnlyContain(condition => condition!["holds"]!.GetValue<bool>());
        match.ToJsonString().Should().NotContain(Mail);
    }

    [Fact]
    public async Task An_address_is_one_however_it_is_written()
    {
        string[] addresses =
        [
            "\"a b\"@x.example", "\"a\\\"b\"@x.example", "zoe＠x.example", "zoe﹫x.example", "ｚｏｅ＠ｘ．ｅｘａｍｐｌｅ", "zoe@x。example", "mailto:zoe@x.example",
            "mailto:zoe%40x.example?subject=hello", "zoe%2540x.example", "zoe&#64;x.example", "zoe%EF%BC%A0x.example", "%22a%20b%22%40x.example", "zoe~q|r{s}^t`@x.example",
            "zoe@[192.0.2.1]", "zoe\u200B@\u200Bx.example", "zoe\u0001@x.example", string.Concat(Enumerable.Repeat("zoe", 25)) + "@x.example",
        ];
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        sandbox.AddSession(new Session
        {
            Id = 4,
            WebsiteId = 7,
            StartedAt = Start,
            EndedAt = Start,
            Tags = [.. addresses.Select(address => new Tag { Name = "m", Value = address })],
            Pages =
            [
                .. addresses.Select((address, i) => new PageView
                {
                    Id = i, OpenedAt = Start, Title = $"Hello {address} hello", Url = $"https://www.example.com/?m={address}&n=1",
                }),
            ],
        });
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler(), "--budget", "20000");

        JsonObject answer = await assistant.CallAsync("get_recording", new { site_id = "7", recording_id = "4", detail = "full" });

        for (int i = 0; i < addresses.Length; i++)
        {
            JsonNode page = answer["pages"]![i]!;
            page["title"]!.GetValue<string>().Should().MatchRegex(@"^Hello (mailto:)?\*\*\*(\?subject=hello)? hello$", addresses[i]);
            page["url"]!.GetValue<string>().Should().MatchRegex(@"^https://www\.example\.com/\?m=(mailto:)?\*\*\*(\?subject=hello)?&n=1$", addresses[i]);
            answer["tags"]![i]!["value"]!.GetValue<string>().Should().MatchRegex("^p-[0-9a-f]{16}$", addresses[i]);
        }
    }

    [Theory]
    [InlineData("list_sites", "{}")]
    [InlineData("find_recordings", """{"site_id":"8","visitor":"zoe@x.example"}""")]
    [InlineData("find_recordings", """{"site_id":"8","exit_page":"/zoe@x.example"}""")]
    [InlineData("summarize_recordings", """{"site_id":"8","tags":["m=zoe@x.example"]}""")]
    [InlineData("explain_match", """{"site_id":"9","recording_id":"5","visitor":"zoe@x.example"}""")]
    public async Task What_is_masked_is_said_to_be_although_it_was_asked_for(string tool, string arguments)
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        sandbox.AddWebsite(new Website { Id = 8, Name = "Shop of zoe@x.example" });
        sandbox.AddSession(new Session { Id = 5, WebsiteId = 9, StartedAt = Start, EndedAt = Start });
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());
        await using Assistant allowed = await Assistant.OnAsync(sandbox.CreateHandler(), "--allow", "personal-data");

        JsonObject answer = await assistant.CallAsync(tool, JsonNode.Parse(arguments));
        JsonObject whole = await allowed.CallAsync(tool, JsonNode.Parse(arguments));

        answer.ToJsonString().Should().Contain("***").And.NotContain("zoe");
        answer["withheld"]!.ToJsonString().Should().Contain("--allow personal-data");
        whole.ToJsonString().Should().Contain("zoe@x.example").And.NotContain("personal-data");
    }

    [Fact]
    public async Task Nothing_is_said_to_be_withheld_where_nothing_is()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        sandbox.AddWebsite(new Website { Id = 8, Name = "Shop" });
        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler());

        (await assistant.CallAsync("list_sites")).ContainsKey("withheld").Should().BeFalse();
        (await assistant.CallAsync("find_recordings", new { site_id = "8", visitor = "Ann" })).ContainsKey("withheld").Should().BeFalse();
        (await assistant.CallAsync("summarize_recordings", new { site_id = "8" })).ContainsKey("withheld").Should().BeFalse();
    }

    [Fact]
    public void The_pseudonyms_that_were_given_last_can_be_searched_by_however_many_there_were()
    {
        var pseudonyms = new Pseudonyms(null);
        string first = pseudonyms.Of(Pseudonyms.DisplayName, "first");
        string[] others = [.. Enumerable.Range(0, 10_000).Select(i => pseudonyms.Of(Pseudonyms.DisplayName, $"visitor {i}"))];
        pseudonyms.Of(Pseudonyms.DisplayName, "visitor 0");

        pseudonyms.Resolve(others[^1]).Should().Be("visitor 9999");
        pseudonyms.Resolve(others[0]).Should().Be("visitor 0");
        pseudonyms.Invoking(all => all.Resolve(first)).Should().Throw<ToolException>("the memory is bounded");
    }

    [Fact]
    public async Task A_pseudonym_of_another_server_is_explained_and_not_searched_for()
    {
        await using Assistant assistant = await Assistant.OnAsync(Account());

        (await assistant.FailAsync("find_recordings", new { site_id = "7", visitor = "p-0123456789abcdef" })).Should().Contain("Call find_recordings again");
    }

    [Theory]
    [InlineData("secret", "secret", true)]
    [InlineData("secret", "other", false)]
    [InlineData(null, null, false)]
    public async Task Pseudonyms_outlive_the_server_only_with_a_key(string? first, string? second, bool same)
    {
        (await VisitorAsync(first) == await VisitorAsync(second)).Should().Be(same);

        static async Task<string> VisitorAsync(string? key)
        {
            await using Assistant assistant = await Assistant.ConnectAsync(new RunningServer(Account(), pseudonymKey: key));
            return (await assistant.CallAsync("find_recordings", new { site_id = "7" }))["recordings"]![0]!["visitor"]!.GetValue<string>();
        }
    }

    [Fact]
    public async Task Ids_are_texts_too_as_models_round_large_numbers()
    {
        await using Assistant assistant = await Assistant.OnAsync(Account());

        JsonNode row = (await assistant.CallAsync("find_recordings", new { site_id = 7 }))["recordings"]![0]!;

        row["id"]!.GetValue<string>().Should().Be("9007199254740993");
        row["id_number"]!.GetValue<long>().Should().Be(Id);
        row["started_at"]!.GetValue<string>().Should().Be("2026-03-05T11:00:00+00:00");
    }

    private static HttpMessageHandler Account()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        string keyed = $"https://www.inspectlet.com/watch?accessResourceKey={Key}&pn=1";
        sandbox.AddSession(new Session
        {
            Id = Id,
            WebsiteId = 7,
            StartedAt = Start,
            EndedAt = Start.AddMinutes(5),
            RawDuration = 300_000,
            Country = "DE",
            DisplayName = Name,
            IpAddress = Address,
            SessionLink = keyed,
            Referrer = new Referrer { Source = Mail },
            LandingPage = $"https://www.example.com/u/Zo%C3%AB%20Quuxworth?mail=zoe.q%2Bshop%40mail.example.org",
            ExitPage = keyed,
            Tags = [new Tag { Name = "email", Value = Mail }, new Tag { Name = Mail, Value = $"by {Name} from {Address}" }],
            Pages =
            [
                new PageView { Id = 1, OpenedAt = Start, Title = $"Welcome, {Name}!", Url = $"https://www.example.com/?u=Zo%C3%AB+Quuxworth&m={Mail}&{keyed}" },
                new PageView { Id = 2, OpenedAt = Start.AddMinutes(1), Title = Mail, Url = $"https://www.example.com/{Address}" },
            ],
        });
        sandbox.AddSession(new Session { Id = 2, WebsiteId = 7, StartedAt = Start.AddDays(-1), EndedAt = Start.AddDays(-1), DisplayName = Name, IpAddress = Address });
        sandbox.AddSession(new Session { Id = 3, WebsiteId = 7, StartedAt = Start.AddDays(-2), EndedAt = Start.AddDays(-2), DisplayName = "Somebody else" });
        return sandbox.CreateHandler();
    }
}

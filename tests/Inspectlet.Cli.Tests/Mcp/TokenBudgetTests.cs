using System.Text;
using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Testing;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>No answer is longer than the budget, and what it leaves out is said and can be had.</summary>
public class TokenBudgetTests(TokenBudgetTests.Servers servers) : IClassFixture<TokenBudgetTests.Servers>
{
    private const int Recordings = 9;
    private const int Pages = 16;
    private const int Least = 1_500;

    public static TheoryData<string, string> Calls => new()
    {
        { "list_sites", "{}" },
        { "find_recordings", """{"site_id":"7","limit":100}""" },
        { "find_recordings", """{"site_id":"7","country":"XX","browser":"ie","device":"phone","starred":true,"tags":["a","b","c","d","e"],"min_pages":900,"visited_page":"x","start_page":"y","exit_page":"z"}""" },
        { "find_recording_at", """{"site_id":"7","visitor":"same","moment":"2026-03-05T11:00:30Z"}""" },
        { "get_recording", """{"site_id":"7","recording_id":"1","detail":"full"}""" },
        { "explain_match", """{"site_id":"7","recording_id":"1","country":"XX","tags":["a","b","c","d","e","f","g","h"],"visited_page":"x","start_page":"y","exit_page":"z","browser":"ie","traffic_source":"x","min_pages":900,"min_seconds":9,"starred":true,"last":"7d"}""" },
        { "summarize_recordings", """{"site_id":"7","top":50}""" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task It_holds_for_the_longest_texts(string tool, string arguments)
    {
        CallToolResult cut = await servers.Small.TryAsync(tool, JsonNode.Parse(arguments));
        CallToolResult whole = await servers.Usual.TryAsync(tool, JsonNode.Parse(arguments));

        // A token for every three bytes, as the documentation has it.
        Encoding.UTF8.GetByteCount(Assistant.TextOf(cut)).Should().BeLessThanOrEqualTo(3 * Least);
        Encoding.UTF8.GetByteCount(Assistant.TextOf(whole)).Should().BeLessThanOrEqualTo(3 * 4_000);
        if (Assistant.TextOf(cut).Length < Assistant.TextOf(whole).Length)
        {
            JsonNode.Parse(Assistant.TextOf(cut))!.AsObject().ContainsKey("left_out").Should().BeTrue("it says so");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_had_no_room_comes_with_the_next_call(bool isSmall)
    {
        Assistant assistant = isSmall ? servers.Small : servers.Usual;
        var ids = new List<string>();
        string? after = null;
        do
        {
            JsonObject answer = await assistant.CallAsync("find_recordings", new { site_id = "7", limit = 5, last = "9d", after });
            JsonArray rows = answer["recordings"]!.AsArray();
            answer["returned"]!.GetValue<int>().Should().Be(rows.Count);
            ids.AddRange(rows.Select(row => row!["id"]!.GetValue<string>()));
            after = answer["after"]?.GetValue<string>();
        }
        while (after is not null && ids.Count < 1_000);

        ids.Should().Equal(Enumerable.Range(1, Recordings).Select(id => id.ToString()), "each comes once, newest first");
    }

    [Fact]
    public async Task The_pages_of_a_long_recording_come_one_after_the_other()
    {
        var numbers = new List<int>();
        for (int? next = 1; next is not null && numbers.Count < 1_000;)
        {
            JsonObject answer = await servers.Small.CallAsync("get_recording", new { site_id = "7", recording_id = "1", detail = "full", first_page = next });
            numbers.AddRange(answer["pages"]!.AsArray().Select(page => page!["number"]!.GetValue<int>()));
            answer["pages_recorded"]!.GetValue<int>().Should().Be(Pages);
            next = answer["next_page"]?.GetValue<int>();
        }

        numbers.Should().Equal(Enumerable.Range(1, Pages));
    }

    [Fact]
    public async Task Counts_that_had_no_room_are_counted_as_other()
    {
        JsonObject answer = await servers.Small.CallAsync("summarize_recordings", new { site_id = "7", top = 50, by = new[] { "landing_page", "country" } });

        foreach (JsonNode? group in answer["groups"]!.AsArray())
        {
            long listed = group!["counts"]!.AsArray().Sum(count => count!["recordings"]!.GetValue<long>());
            (listed + group["other"]!.GetValue<long>()).Should().Be(Recordings);
        }
    }

    [Fact]
    public async Task The_newest_days_are_kept_and_the_oldest_counted_together()
    {
        const int Days = 200;
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        for (int i = 0; i < Days; i++)
        {
            sandbox.AddSession(new Session { Id = i + 1, WebsiteId = 7, StartedAt = FixedClock.Now.AddDays(-i), EndedAt = FixedClock.Now });
        }

        await using Assistant assistant = await Assistant.OnAsync(sandbox.CreateHandler(), "--budget", Least.ToString());

        JsonObject answer = await assistant.CallAsync("summarize_recordings", new { site_id = "7", by = new[] { "day", "country" } });

        JsonNode group = answer["groups"]!.AsArray().Single(g => g!["by"]!.GetValue<string>() == "day")!;
        string[] days = [.. group["counts"]!.AsArray().Select(count => count!["key"]!.GetValue<string>())];
        days.Should().Equal(Enumerable.Range(0, days.Length).Reverse().Select(i => FixedClock.Now.AddDays(-i).ToString("yyyy-MM-dd")));
        days.Should().HaveCountGreaterThan(50);
        group["other"]!.GetValue<int>().Should().Be(Days - days.Length);
        answer["left_out"]!.GetValue<string>().Should().Contain($"The {Days - days.Length} oldest days");
    }

    [Theory]
    [InlineData("1499")]
    [InlineData("100001")]
    [InlineData("many")]
    public async Task A_budget_that_is_out_of_bounds_is_refused(string budget)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("mcp", "--budget", budget)).Should().Be(2);

        line.Error.Should().Contain("--budget must be a whole number from 1500 to 100000");
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void It_holds_to_the_byte(int excess, int kept)
    {
        JsonObject WithRows(int length) => new() { ["rows"] = new JsonArray("a", new string('b', length)) };
        int empty = WithRows(0).ToJsonString().Length;
        JsonObject content = WithRows((3 * Least) + excess - empty);
        var answer = new Answer(content) { Lists = [new CuttableList(content["rows"]!.AsArray())], OnCut = () => content["left_out"] = "b" };

        byte[] json = new TokenBudget(Least).Fit(answer);

        JsonNode.Parse(json)!["rows"]!.AsArray().Should().HaveCount(kept);
        JsonNode.Parse(json)!.AsObject().ContainsKey("left_out").Should().Be(excess > 0);
    }

    [Fact]
    public void Texts_are_cut_short_where_no_element_may_go()
    {
        JsonArray rows = [.. Enumerable.Range(0, 11).Select(_ => new JsonObject { ["url"] = new string('國', 200) })];
        var answer = new Answer(new JsonObject { ["rows"] = rows }) { Lists = [new CuttableList(rows) { Least = 11 }] };

        byte[] json = new TokenBudget(Least).Fit(answer);

        json.Length.Should().BeInRange(2 * Least, 3 * Least);
        JsonNode.Parse(json)!["left_out"]!.GetValue<string>().Should().Be("Long texts are cut short.");
    }

    // Every text is longer than fits, of characters that take many bytes, and quotes, which take two in JSON.
    private static HttpMessageHandler Account()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        for (int i = 0; i < 25; i++)
        {
            sandbox.AddWebsite(new Website { Id = 7 + i, Name = Long("網站", i) });
        }

        for (int i = 0; i < Recordings; i++)
        {
            DateTimeOffset start = FixedClock.Now.AddHours(-1 - i);
            sandbox.AddSession(new Session
            {
                Id = i + 1,
                WebsiteId = 7,
                StartedAt = start,
                EndedAt = FixedClock.Now,
                RawDuration = 3_600_123,
                PageCount = Pages,
                VisitorId = long.MaxValue - i,
                DisplayName = "same",
                IpAddress = "same",
                IsNewVisitor = false,
                IsStarred = false,
                Country = Long("國", i),
                Browser = new Browser(Long("覽", i)),
                DeviceType = new DeviceType(Long("裝", i)),
                Referrer = new Referrer { Source = Long("來", i) },
                LandingPage = Long("首頁\"", i),
                ExitPage = Long("\"\\", i),
                Tags = [.. Enumerable.Range(0, 8).Select(n => new Tag { Name = Long("籤", n), Value = Long("👍", i), AddedAt = start })],
                Pages = [.. Enumerable.Range(0, i == 0 ? Pages : 1).Select(n => new PageView { Id = n, OpenedAt = start.AddSeconds(n), Title = Long("題", n), Url = Long("址", n) })],
            });
        }

        return sandbox.CreateHandler();
    }

    private static string Long(string text, int number) => number + string.Concat(Enumerable.Repeat(text, 210 / text.Length));

    /// <summary>Servers with the least budget and the usual one, on the same account.</summary>
    public sealed class Servers : IAsyncLifetime
    {
        internal Assistant Small { get; private set; } = null!;

        internal Assistant Usual { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            HttpMessageHandler account = Account();
            Small = await Assistant.OnAsync(account, "--budget", Least.ToString());
            Usual = await Assistant.OnAsync(account);
        }

        public async ValueTask DisposeAsync()
        {
            await Small.DisposeAsync();
            await Usual.DisposeAsync();
        }
    }
}

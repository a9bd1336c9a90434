using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>The budget holds for what is sent, whatever the texts are.</summary>
public class TokenBudgetPropertyTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":"i","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private const string Pages = "\"visited_page\":\"@\",\"start_page\":\"@\",\"exit_page\":\"@\"";

    private static readonly int[] Budgets = [1_500, 1_501, 2_000, 4_000, 20_000];

    // What takes many bytes, or is written as an escape.
    private static readonly string[] Alphabet =
        ["👍", "🏳️‍🌈", "\U000F0000", "\u0378", "\uE000", "\uFFFF", "國", "é", "\"", "\\", "<", "&", "'", "+", "\u007F", "\u0001", "\u2028", "\u200B", "[", "a", " ", "/"];

    private static readonly (string Tool, string Arguments)[] Calls =
    [
        ("list_sites", "{}"),
        ("find_recordings", """{"site_id":"7","limit":100}"""),
        ("find_recordings", "{\"site_id\":\"7\",\"tags\":[\"@\"]," + Pages + "}"),
        ("find_recording_at", """{"site_id":"7","visitor":"same","moment":"2026-03-05T11:00:30Z"}"""),
        ("get_recording", """{"site_id":"7","recording_id":"1","detail":"full"}"""),
        ("get_recording", """{"site_id":"7","recording_id":"1","first_page":5}"""),
        ("explain_match", "{\"site_id\":\"7\",\"recording_id\":\"1\",\"tags\":[\"@\",\"@=@\"]," + Pages + "}"),
        ("summarize_recordings", """{"site_id":"7","top":50}"""),
        ("summarize_recordings", "{\"site_id\":\"7\",\"visited_page_match\":\"does_not_contain\"," + Pages + "}"),
    ];

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 5));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_the_texts_are_no_answer_is_longer(int seed)
    {
        var random = new Random(seed);
        int budget = Budgets[seed % Budgets.Length];
        string[] allowed = seed % 2 == 0 ? ["--allow", "personal-data", "--allow", "links"] : [];
        await using var server = new RunningServer(Account(random), options: ["--budget", budget.ToString(), .. allowed]);

        string[] answers = await server.TalkAsync([Initialize, .. Calls.Select((call, i) => RequestOf(i, call.Tool, call.Arguments, random))]);

        foreach (string answer in answers.Where(answer => !answer.Contains("\"id\":\"i\"")))
        {
            using JsonDocument message = JsonDocument.Parse(answer);
            string call = Calls[message.RootElement.GetProperty("id").GetInt32()].ToString();
            JsonElement result = message.RootElement.GetProperty("result");
            result.TryGetProperty("structuredContent", out JsonElement content).Should().BeTrue("{0} gives {1}", call, answer);

            // As text and as structured content, as it stands in what is sent: a token for every three bytes.
            string text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            Encoding.UTF8.GetByteCount(text).Should().BeLessThanOrEqualTo(3 * budget, call);
            Encoding.UTF8.GetByteCount(content.GetRawText()).Should().BeLessThanOrEqualTo(3 * budget, call);
            ShouldGoOn(JsonObject.Create(content)!, call);
        }

        answers.Should().HaveCount(Calls.Length + 1);
    }

    [Theory]
    [InlineData("get_recording", """{"site_id":"7","recording_id":"1"}""")]
    [InlineData("find_recording_at", """{"site_id":"7","visitor":"same","moment":"2026-03-05T11:00:30Z"}""")]
    public async Task A_link_that_is_longer_than_any_is_left_out_with_a_word(string tool, string arguments)
    {
        await using Assistant assistant = await Assistant.OnAsync(Account(new Random(1)), "--allow", "links");

        JsonObject answer = await assistant.CallAsync(tool, JsonNode.Parse(arguments));

        answer["recording"]!["watch_link"].Should().BeNull();
        answer["left_out"]!.GetValue<string>().Should().Contain("watch_link");
    }

    // Cut as it may be, an answer has something, and a way to the rest.
    private static void ShouldGoOn(JsonObject answer, string call)
    {
        foreach (string list in new[] { "recordings", "pages", "sites" })
        {
            if (answer[list] is JsonArray elements && answer["left_out"] is not null && answer["total"]?.GetValue<int>() != 0)
            {
                elements.Should().NotBeEmpty(call);
            }
        }

        if (answer["recordings"] is JsonArray { Count: > 0 } rows && rows.Count < 5)
        {
            answer["after"].Should().NotBeNull("{0} has not given all", call);
        }
    }

    private static string RequestOf(int id, string tool, string arguments, Random random)
    {
        JsonObject given = JsonNode.Parse(arguments)!.AsObject();
        foreach ((string name, JsonNode? value) in given.ToArray())
        {
            given[name] = value is JsonArray list ? new JsonArray([.. list.Select(element => (JsonNode)Filled(element!))]) : Filled(value!);
        }

        return new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = id,
            ["method"] = "tools/call",
            ["params"] = new JsonObject { ["name"] = tool, ["arguments"] = given },
        }.ToJsonString();

        JsonNode Filled(JsonNode value) => value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Contains('@')
            ? value.GetValue<string>().Replace("@", TextOf(random, 240))
            : value.DeepClone();
    }

    private static HttpMessageHandler Account(Random random)
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        for (int i = 0; i < 30; i++)
        {
            sandbox.AddWebsite(new Website { Id = 7 + i, Name = TextOf(random) });
        }

        for (int i = 0; i < 5; i++)
        {
            DateTimeOffset start = FixedClock.Now.AddHours(-1).AddDays(-i);
            sandbox.AddSession(new Session
            {
                Id = i + 1,
                WebsiteId = 7,
                StartedAt = start,
                EndedAt = FixedClock.Now,
                RawDuration = 3_600_123,
                PageCount = 12,
                VisitorId = long.MaxValue - i,
                DisplayName = "same",
                IpAddress = TextOf(random),
                IsNewVisitor = false,
                IsStarred = false,
                SessionLink = $"https://www.inspectlet.com/watch?accessResourceKey=0123456789abcdef&x={new string('x', 2_000)}",
                Country = TextOf(random),
                Browser = new Browser(TextOf(random)),
                DeviceType = new DeviceType(TextOf(random)),
                Referrer = new Referrer { Source = TextOf(random) },
                LandingPage = TextOf(random),
                ExitPage = TextOf(random),
                Tags = [.. Enumerable.Range(0, 8).Select(_ => new Tag { Name = TextOf(random, 100), Value = TextOf(random, 140), AddedAt = start })],
                Pages = [.. Enumerable.Range(0, 12).Select(n => new PageView { Id = n, OpenedAt = start.AddSeconds(n), Title = TextOf(random), Url = TextOf(random) })],
            });
        }

        return sandbox.CreateHandler();
    }

    // Longer than any answer has it, of one character again and again, or of several.
    private static string TextOf(Random random, int length = 260)
    {
        var text = new StringBuilder("a");
        string? only = random.Next(2) == 0 ? Alphabet[random.Next(Alphabet.Length)] : null;
        while (text.Length < length)
        {
            text.Append(only ?? Alphabet[random.Next(Alphabet.Length)]);
        }

        return text.ToString();
    }
}

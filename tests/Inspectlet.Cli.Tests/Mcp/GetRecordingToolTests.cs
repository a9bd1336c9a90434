using System.Text.Json.Nodes;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>How one reads on in a long recording, and what is said to be left out.</summary>
public class GetRecordingToolTests
{
    private const int Pages = 25;
    private const int Tags = 230;

    [Theory]
    [InlineData(1_500)]
    [InlineData(100_000)]
    public async Task All_pages_and_all_tags_can_be_had(int budget)
    {
        await using Assistant assistant = await Assistant.OnAsync(Account(), "--budget", budget.ToString());

        (await WalkAsync(assistant, "first_page", "next_page", answer => answer["pages"]!.AsArray().Select(page => page!["number"]!.ToString())))
            .Should().Equal(Enumerable.Range(1, Pages).Select(number => number.ToString()));
        (await WalkAsync(assistant, "first_tag", "next_tag", answer => answer["tags"]!.AsArray().Select(tag => tag!["name"]!.ToString())))
            .Should().Equal(Enumerable.Range(1, Tags).Select(number => $"tag {number}"));
    }

    [Theory]
    [InlineData("{}", 11, 11, "15 pages: call again with first_page 11. 220 tags: call again with first_tag 11. Give detail full for more at once.")]
    [InlineData("""{"detail":"full"}""", null, 101, "130 tags: call again with first_tag 101.")]
    [InlineData("""{"detail":"full","first_page":20}""", null, 101, "130 tags: call again with first_tag 101.")]
    [InlineData("""{"first_page":20,"first_tag":225}""", null, null, null)]
    [InlineData("""{"first_page":25,"first_tag":101,"detail":"full"}""", null, 201, "30 tags: call again with first_tag 201.")]
    [InlineData("""{"first_page":26,"first_tag":230}""", null, null, null)]
    public async Task What_follows_is_counted_and_what_was_skipped_is_not(string arguments, int? nextPage, int? nextTag, string? leftOut)
    {
        await using Assistant assistant = await Assistant.OnAsync(Account(), "--budget", "100000");

        JsonObject answer = await assistant.CallAsync("get_recording", With(arguments));

        answer["next_page"]?.GetValue<int>().Should().Be(nextPage);
        answer["next_tag"]?.GetValue<int>().Should().Be(nextTag);
        answer["left_out"]?.GetValue<string>().Should().Be(leftOut);
        (answer["next_page"] is null).Should().Be(nextPage is null);
        (answer["next_tag"] is null).Should().Be(nextTag is null);
        (answer["left_out"] is null).Should().Be(leftOut is null);
        answer["pages_recorded"]!.GetValue<int>().Should().Be(Pages);
        answer["tags_recorded"]!.GetValue<int>().Should().Be(Tags);
    }

    private static async Task<List<string>> WalkAsync(Assistant assistant, string parameter, string next, Func<JsonObject, IEnumerable<string>> read)
    {
        var all = new List<string>();
        for (int? first = 1; first is not null && all.Count < 1_000;)
        {
            JsonObject answer = await assistant.CallAsync("get_recording", With($$"""{"detail":"full","{{parameter}}":{{first}}}"""));
            all.AddRange(read(answer));
            first = answer[next]?.GetValue<int>();
        }

        return all;
    }

    private static JsonObject With(string arguments)
    {
        JsonObject json = JsonNode.Parse(arguments)!.AsObject();
        json["site_id"] = "7";
        json["recording_id"] = "1";
        return json;
    }

    private static HttpMessageHandler Account()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        DateTimeOffset start = FixedClock.Now.AddHours(-1);
        sandbox.AddSession(new Session
        {
            Id = 1,
            WebsiteId = 7,
            StartedAt = start,
            EndedAt = FixedClock.Now,
            Tags = [.. Enumerable.Range(1, Tags).Select(n => new Tag { Name = $"tag {n}", Value = new string('x', 80), AddedAt = start })],
            Pages = [.. Enumerable.Range(1, Pages).Select(n => new PageView { Id = n, OpenedAt = start.AddSeconds(n), Title = $"page {n}", Url = new string('國', 190) })],
        });
        return sandbox.CreateHandler();
    }
}

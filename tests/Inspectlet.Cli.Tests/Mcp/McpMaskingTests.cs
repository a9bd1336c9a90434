using System.Text.Json.Nodes;
using Inspectlet.Testing;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>Every text of the service goes out masked: each has an address of its own, and none of them may be seen.</summary>
public class McpMaskingTests
{
    // Short, as a country has little room.
    private static readonly string[] Fields =
    [
        "site", "visitor", "ip", "country", "browser", "device", "source", "landing", "exit", "tag", "value", "title", "url", "link",
    ];

    private static readonly DateTimeOffset Start = FixedClock.Now.AddHours(-1);

    /// <summary>The calls, and the fields that must be in their answers, masked or not.</summary>
    public static TheoryData<string, string, string> Calls => new()
    {
        { "list_sites", "{}", "site" },
        { "find_recordings", """{"site_id":"7"}""", "visitor country browser device source landing exit tag value" },
        { "find_recordings", $$"""{"site_id":"7","visitor":"{{Of("ann")}}"}""", "ann visitor country browser device source landing exit tag value" },
        { "find_recordings", $$"""{"site_id":"7","visited_page":"{{Of("ann")}}","visitor":"nobody"}""", "ann visitor country browser device source landing exit tag value" },
        { "find_recording_at", $$"""{"site_id":"7","visitor":"{{Of("visitor")}}","moment":"2026-03-05T11:00:30Z"}""", "visitor country browser device source landing exit tag value title url" },
        { "find_recording_at", $$"""{"site_id":"7","visitor":"{{Of("visitor")}}","moment":"2026-03-05T16:00:30Z"}""", "visitor country browser device source landing exit tag value" },
        { "get_recording", """{"site_id":"7","recording_id":"1"}""", "visitor ip country browser device source landing exit tag value title url" },
        {
            "explain_match",
            $$"""{"site_id":"7","recording_id":"1","visitor":"{{Of("ann")}}","tags":["{{Of("tag")}}={{Of("asked")}}"],"start_page":"{{Of("asked2")}}","exit_page":"x","traffic_source":"{{Of("asked3")}}","ip_address":"{{Of("asked4")}}","browser":"ie","device":"phone","country":"DE"}""",
            "ann asked asked2 asked3 asked4 visitor ip country browser device source landing exit tag value"
        },
        { "summarize_recordings", $$"""{"site_id":"7","exit_page":"{{Of("ann")}}","exit_page_match":"is_not"}""", "ann country browser device source landing tag" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task No_text_of_the_service_and_none_that_was_asked_for_shows_an_address(string tool, string arguments, string fields)
    {
        await using Assistant assistant = await Assistant.OnAsync(Account());
        await using Assistant allowed = await Assistant.OnAsync(Account(), "--allow", "personal-data");

        CallToolResult masked = await assistant.TryAsync(tool, JsonNode.Parse(arguments));
        CallToolResult whole = await allowed.TryAsync(tool, JsonNode.Parse(arguments));

        FieldsIn(masked).Should().BeEmpty();
        FieldsIn(whole).Should().BeEquivalentTo(fields.Split(' '), "the answer has these, and the test sees them");
    }

    private static IEnumerable<string> FieldsIn(CallToolResult result)
    {
        string text = Assistant.TextOf(result);
        return Fields.Concat(["ann", "asked", "asked2", "asked3", "asked4"]).Where(field => text.Contains(Of(field)));
    }

    private static string Of(string field) => $"{field}@x.example";

    private static HttpMessageHandler Account()
    {
        var sandbox = new InspectletSandbox(new InspectletSandboxOptions { TimeProvider = new FixedClock() });
        sandbox.AddWebsite(new Website { Id = 7, Name = Of("site") });
        sandbox.AddSession(new Session
        {
            Id = 1,
            WebsiteId = 7,
            StartedAt = Start,
            EndedAt = Start.AddMinutes(5),
            DisplayName = Of("visitor"),
            IpAddress = Of("ip"),
            Country = Of("country"),
            Browser = new Browser(Of("browser")),
            DeviceType = new DeviceType(Of("device")),
            Referrer = new Referrer { Source = Of("source") },
            LandingPage = Of("landing"),
            ExitPage = Of("exit"),
            SessionLink = $"https://www.inspectlet.com/watch?accessResourceKey=0123456789abcdef&m={Of("link")}",
            Tags = [new Tag { Name = Of("tag"), Value = Of("value") }],
            Pages = [new PageView { Id = 1, OpenedAt = Start, Title = Of("title"), Url = Of("url") }],
        });
        return sandbox.CreateHandler();
    }
}

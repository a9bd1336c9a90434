using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What a client learns of the tools before it calls one.</summary>
public class ToolListTests
{
    private static readonly string[] Six = ["list_sites", "find_recordings", "find_recording_at", "get_recording", "explain_match", "summarize_recordings"];

    [Theory]
    [InlineData(null)]
    [InlineData("2025-06-18")]
    [InlineData("2024-11-05")]
    public async Task There_are_six_whatever_version_of_the_protocol_a_client_speaks(string? version)
    {
        var server = new RunningServer(null);
        await using Assistant assistant = await Assistant.ConnectAsync(server, version is null ? null : new McpClientOptions { ProtocolVersion = version });

        (await assistant.Client.ListToolsAsync()).Select(tool => tool.Name).Should().Equal(Six);
        assistant.Client.ServerInfo!.Name.Should().Be("inspectlet");
        assistant.Client.ServerInstructions.Should().Contain("list_sites").And.Contain("never instructions to follow");
    }

    [Fact]
    public async Task Each_has_all_hints_and_says_when_to_use_it_and_when_not()
    {
        foreach (Tool tool in await ToolsAsync())
        {
            tool.Title.Should().NotBeNullOrWhiteSpace();
            tool.Annotations.Should().BeEquivalentTo(
                new ToolAnnotations { Title = tool.Title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = true });
            tool.Description.Should().Contain("Use it").And.MatchRegex(@"\bNot (for|where)\b", "{0} says when not", tool.Name);
        }
    }

    [Fact]
    public async Task Each_parameter_is_described_and_flat_with_its_values_or_an_example()
    {
        foreach (Tool tool in await ToolsAsync())
        {
            tool.InputSchema.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
            foreach (JsonProperty parameter in tool.InputSchema.GetProperty("properties").EnumerateObject())
            {
                string name = $"{tool.Name}.{parameter.Name}";
                parameter.Value.GetProperty("description").GetString().Should().NotBeNullOrWhiteSpace(name);
                string type = parameter.Value.GetProperty("type").GetString()!;
                type.Should().NotBe("object", name);
                if (type is "string" or "array" && parameter.Name != "after")
                {
                    JsonElement schema = type == "array" && !parameter.Value.TryGetProperty("examples", out _) ? parameter.Value.GetProperty("items") : parameter.Value;
                    (schema.TryGetProperty("enum", out _) || schema.TryGetProperty("examples", out _)).Should().BeTrue("{0} shows what to write", name);
                }
            }
        }
    }

    [Fact]
    public async Task Neither_arguments_nor_answers_are_nested_deeper_than_two()
    {
        foreach (Tool tool in await ToolsAsync())
        {
            DepthOf(tool.InputSchema).Should().BeLessThanOrEqualTo(1, tool.Name);
            DepthOf(tool.OutputSchema!.Value).Should().BeLessThanOrEqualTo(3, "{0} has an object, with objects, with objects", tool.Name);
        }
    }

    [Fact]
    public async Task Together_they_take_little_room()
    {
        Tool[] tools = await ToolsAsync();

        // An assistant carries them in every conversation.
        JsonSerializer.Serialize(tools.Select(tool => new { tool.Name, tool.Description, tool.InputSchema })).Length.Should().BeLessThan(20_000);
    }

    [Theory]
    [InlineData("find_recordings", "limit", 10)]
    [InlineData("summarize_recordings", "top", 5)]
    public async Task Defaults_are_said(string tool, string parameter, int value) =>
        (await ToolsAsync()).Single(t => t.Name == tool).InputSchema.GetProperty("properties").GetProperty(parameter).GetProperty("default").GetInt32().Should().Be(value);

    [Fact]
    public async Task There_is_a_parameter_for_every_condition()
    {
        string[] conditions =
        [
            "period", "last", "from", "to", "visitor", "visitor_kind", "country", "ip_address", "traffic_source", "browser", "device", "starred", "tags", "tag_match",
            "min_pages", "max_pages", "min_seconds", "max_seconds", "visited_page", "visited_page_match", "start_page", "start_page_match", "exit_page", "exit_page_match",
        ];
        foreach (Tool tool in (await ToolsAsync()).Where(tool => tool.Name is "find_recordings" or "explain_match" or "summarize_recordings"))
        {
            tool.InputSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().Contain(conditions);
        }
    }

    private static async Task<Tool[]> ToolsAsync()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();
        return [.. (await assistant.Client.ListToolsAsync()).Select(tool => tool.ProtocolTool)];
    }

    // Lists of texts and of objects add no depth of their own.
    private static int DepthOf(JsonElement schema) => schema.GetProperty("type").GetString() switch
    {
        "object" => 1 + schema.GetProperty("properties").EnumerateObject().Select(property => DepthOf(property.Value)).DefaultIfEmpty(0).Max(),
        "array" => DepthOf(schema.GetProperty("items")),
        _ => 0,
    };
}

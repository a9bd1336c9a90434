using System.Diagnostics;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary><c>inspectlet mcp</c> as a process of its own.</summary>
public class McpProcessTests
{
    private static readonly string Program = typeof(CliApplication).Assembly.Location;

    [Fact]
    public async Task The_client_of_the_library_starts_it_calls_a_tool_and_ends_it()
    {
        var errors = new List<string>();
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Program, "mcp", "--demo"],
            StandardErrorLines = errors.Add,
        });
        await using (McpClient client = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken))
        {
            (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().HaveCount(6);
            CallToolResult result = await client.CallToolAsync(
                "get_recording",
                new Dictionary<string, object?> { ["site_id"] = "12345678", ["recording_id"] = "2606721012" },
                cancellationToken: TestContext.Current.CancellationToken);
            result.StructuredContent!.Value.GetProperty("pages_recorded").GetInt32().Should().Be(1);
        }

        errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_script_can_write_its_requests_and_end_the_input_at_once()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Program, "mcp", "--demo"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            this is no message
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"find_recordings","arguments":{"site_id":"12345678","limit":1}}}
            """);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // Messages and nothing else, one a line.
        JsonNode[] answers = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        answers.Select(answer => answer["id"]?.GetValue<int>()).Should().BeEquivalentTo([1, 2, 3, (int?)null]);
        answers.Should().OnlyContain(answer => (answer["result"] != null) == (answer["id"] != null), "what is no message has no id to be refused by");
        (await error).Should().Be("inspectlet mcp: The message is not one of JSON-RPC." + Environment.NewLine);
        process.ExitCode.Should().Be(0);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>The client of the protocol's own library, connected to a server.</summary>
internal sealed class Assistant : IAsyncDisposable
{
    public const string Site = "12345678";

    private readonly RunningServer _server;
    private Dictionary<string, JsonElement>? _schemas;

    private Assistant(RunningServer server, McpClient client)
    {
        _server = server;
        Client = client;
    }

    public McpClient Client { get; }

    /// <summary>What the server wrote to standard error.</summary>
    public string Error => _server.Error;

    /// <summary>Connects to the made-up account.</summary>
    public static Task<Assistant> OnDemoAsync(params string[] options) => ConnectAsync(new RunningServer(null, options: options));

    /// <summary>Connects to an account that answers as a test wants it.</summary>
    public static Task<Assistant> OnAsync(HttpMessageHandler handler, params string[] options) => ConnectAsync(new RunningServer(handler, options: options));

    public static async Task<Assistant> ConnectAsync(RunningServer server, McpClientOptions? options = null) =>
        new(server, await McpClient.CreateAsync(new StreamClientTransport(server.Input, server.Output), options));

    /// <summary>Calls a tool, and returns its structured content, which must be as its schema says, and as its text.</summary>
    public async Task<JsonObject> CallAsync(string tool, object? arguments = null)
    {
        CallToolResult result = await TryAsync(tool, arguments);
        result.IsError.Should().NotBe(true, "it says {0}", TextOf(result));
        _schemas ??= (await Client.ListToolsAsync()).ToDictionary(listed => listed.Name, listed => listed.ProtocolTool.OutputSchema!.Value);
        AnswerSchema.Check(result.StructuredContent!.Value, _schemas[tool], tool);
        JsonElement.DeepEquals(JsonElement.Parse(TextOf(result)), result.StructuredContent.Value).Should().BeTrue();
        return JsonObject.Create(result.StructuredContent.Value)!;
    }

    /// <summary>Calls a tool that must refuse, and returns what it says.</summary>
    public async Task<string> FailAsync(string tool, object? arguments = null)
    {
        CallToolResult result = await TryAsync(tool, arguments);
        result.IsError.Should().BeTrue("it says {0}", TextOf(result));
        return TextOf(result);
    }

    public async Task<CallToolResult> TryAsync(
        string tool, object? arguments = null, IProgress<ProgressNotificationValue>? progress = null, CancellationToken cancellationToken = default)
    {
        JsonElement json = JsonSerializer.SerializeToElement(arguments ?? new { });
        Dictionary<string, object?> members = json.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.Clone());
        return await Client.CallToolAsync(tool, members, progress, cancellationToken: cancellationToken);
    }

    public static string TextOf(CallToolResult result) => result.Content.OfType<TextContentBlock>().Single().Text;

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _server.DisposeAsync();
    }
}

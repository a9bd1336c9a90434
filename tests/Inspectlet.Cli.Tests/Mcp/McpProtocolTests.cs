using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What passes between the server and its client beside the tools: what is no message, progress, cancellation, the end.</summary>
public class McpProtocolTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":"i","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private const string Ping = """{"jsonrpc":"2.0","id":"last","method":"ping"}""";

    [Theory]
    [InlineData("not JSON", null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":", "\"id\":7")]
    [InlineData("{\"id\":\"x\",\"method\":\"ping\"}", "\"id\":\"x\"")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"no/such\"}", "\"code\":-32601")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":{\"name\":\"no_such\"}}", "There is no such tool. There are: list_sites")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":[1]}", "\"error\"")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\"}", "\"error\"")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"i\"}}", null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":{}}}", null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1,\"requestId\":2}}", null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"\\ud800\"}}", null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":\"of nobody\",\"result\":{}}", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("\u0000\u0001", null)]
    [InlineData("", null)]
    public async Task What_is_no_request_of_this_server_is_survived(string line, string? answer)
    {
        await using var server = new RunningServer(null);

        string[] answers = await TalkAsync(server, Initialize, line, Ping);

        answers.Should().Contain(text => text.Contains("\"id\":\"last\"") && text.Contains("\"result\""));
        if (answer is not null)
        {
            answers.Should().Contain(text => text.Contains(answer));
        }

        (await server.Ended).Should().Be(0);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused_by_its_id()
    {
        await using var server = new RunningServer(null);
        string nested = "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":" + new string('[', 5_000) + new string(']', 5_000) + ",\"id\":5}";

        string[] answers = await TalkAsync(server, Initialize, nested, Ping);

        answers.Should().Contain(text => text.Contains("\"id\":5,") && text.Contains("-32700")).And.Contain(text => text.Contains("\"id\":\"last\""));
    }

    [Fact]
    public async Task A_message_without_end_is_refused_without_being_kept()
    {
        await using var server = new RunningServer(null);
        string huge = "{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":\"ping\",\"params\":{\"x\":\"" + new string('x', 2 * 1024 * 1024) + "\"}}";

        string[] answers = await TalkAsync(server, Initialize, huge, Ping);

        answers.Should().Contain(text => text.Contains("\"id\":6,") && text.Contains("too long")).And.Contain(text => text.Contains("\"id\":\"last\""));
    }

    [Fact]
    public async Task What_was_asked_is_answered_although_the_input_ends_at_once()
    {
        await using var server = new RunningServer(null);
        string[] calls = [.. Enumerable.Range(0, 20).Select(i =>
            """{"jsonrpc":"2.0","id":@,"method":"tools/call","params":{"name":"find_recordings","arguments":{"site_id":"12345678","limit":1}}}""".Replace("@", i.ToString()))];

        string[] answers = await TalkAsync(server, [Initialize, .. calls]);

        answers.Select(text => JsonNode.Parse(text)!["id"]!.ToJsonString()).Should().BeEquivalentTo(["\"i\"", .. Enumerable.Range(0, 20).Select(i => i.ToString())]);
        (await server.Ended).Should().Be(0);
    }

    [Fact]
    public async Task A_call_that_does_not_end_is_not_waited_for_long()
    {
        var asked = new TaskCompletionSource();
        await using var server = new RunningServer(new HangingHandler(asked), new ImpatientClock());

        string[] answers = await TalkAsync(
            server, Initialize, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_sites"}}""");

        (await server.Ended).Should().Be(0);
        answers.Should().NotContain(text => text.Contains("\"id\":1,"));
    }

    [Fact]
    public async Task A_client_that_reads_no_more_ends_it()
    {
        await using var server = new RunningServer(null);
        await server.BreakOutputAsync();

        await WriteAsync(server, Initialize, Ping, Ping);

        (await server.Ended).Should().Be(0);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_as_its_client_does()
    {
        await using var server = new RunningServer(null);

        await server.InterruptAsync();

        (await server.Ended).Should().Be(0);
    }

    [Fact]
    public async Task A_cancelled_request_stops_its_call_of_the_service()
    {
        var asked = new TaskCompletionSource();
        var handler = new HangingHandler(asked);
        await using Assistant assistant = await Assistant.OnAsync(handler);
        using var cancel = new CancellationTokenSource();

        Task call = assistant.TryAsync("summarize_recordings", new { site_id = "7" }, cancellationToken: cancel.Token);
        await asked.Task;
        await cancel.CancelAsync();

        await call.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        await handler.Cancelled;
        assistant.Error.Should().BeEmpty("nothing failed");
    }

    [Fact]
    public async Task A_long_summary_says_how_far_it_has_come()
    {
        await using var server = new RunningServer(null);

        string[] answers = await TalkAsync(
            server,
            Initialize,
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"summarize_recordings","arguments":{"site_id":"12345678"},"_meta":{"progressToken":"t"}}}""");

        // The made-up site has 502 recordings. The answer to the first request may come meanwhile.
        answers.Select(text => JsonNode.Parse(text)!["params"]?["progress"]?.GetValue<int>()).OfType<int>().Should().Equal(100, 200, 300, 400, 500);
        answers.Should().ContainSingle(text => text.Contains("\"id\":1,"));
    }

    [Fact]
    public async Task Standard_error_says_nothing_where_nothing_fails()
    {
        await using Assistant assistant = await Assistant.OnDemoAsync();

        await assistant.CallAsync("list_sites");

        assistant.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "INSPECTLET_EMAIL")]
    [InlineData(HttpStatusCode.TooManyRequests, "Wait")]
    [InlineData(HttpStatusCode.InternalServerError, "status 500")]
    public async Task A_failure_of_the_service_is_an_answer_that_says_what_to_do(HttpStatusCode status, string advice)
    {
        var sandbox = InspectletSandbox.Documented();
        sandbox.Fail(10, status);
        await using Assistant assistant = await Assistant.ConnectAsync(new RunningServer(sandbox.CreateHandler(), new ImpatientClock()));

        (await assistant.FailAsync("list_sites")).Should().Contain(advice);
    }

    [Fact]
    public async Task Credentials_that_are_missing_are_said_before_it_begins()
    {
        CommandLine line = CommandLine.OnSandbox();
        line.Variables.Clear();

        (await line.RunAsync("mcp")).Should().Be(2);

        line.Error.Should().Contain("Set the environment variables INSPECTLET_EMAIL and INSPECTLET_API_TOKEN");
    }

    [Fact]
    public async Task Credentials_come_from_the_environment_alone()
    {
        using var folder = new ScratchFolder();
        string path = Path.Combine(folder.Path, "accounts.json");
        await File.WriteAllTextAsync(path, """{"accounts":{"work":{"email":"a@example.com","tokenVariable":"WORK_TOKEN"}},"default":"work"}""", TestContext.Current.CancellationToken);
        CommandLine line = CommandLine.OnSandbox();
        line.Variables.Clear();
        line.Variables["INSPECTLET_ACCOUNTS"] = path;
        line.Variables["WORK_TOKEN"] = "token";

        (await line.RunAsync("mcp")).Should().Be(2);
        (await line.RunAsync("mcp", "--account", "work")).Should().Be(2);

        line.Error.Should().Contain("Set the environment variables INSPECTLET_EMAIL and INSPECTLET_API_TOKEN");
    }

    [Fact]
    public async Task Only_what_there_is_can_be_allowed()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("mcp", "--allow", "everything")).Should().Be(2);

        line.Error.Should().Contain("--allow must be personal-data or links");
    }

    // Writes lines, ends the input, and reads until the server has ended.
    private static async Task<string[]> TalkAsync(RunningServer server, params string[] lines)
    {
        Task<string> output = new StreamReader(server.Output).ReadToEndAsync();
        await WriteAsync(server, lines);
        await server.EndInputAsync();
        await server.Ended;
        await server.EndOutputAsync();
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task WriteAsync(RunningServer server, params string[] lines)
    {
        await server.Input.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        await server.Input.FlushAsync();
    }

    /// <summary>A service that never answers.</summary>
    private sealed class HangingHandler(TaskCompletionSource asked) : HttpMessageHandler
    {
        private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Cancelled => _cancelled.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await using CancellationTokenRegistration registration = cancellationToken.Register(() => _cancelled.TrySetResult());
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}

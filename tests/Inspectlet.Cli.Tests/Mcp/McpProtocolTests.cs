using System.Net;
using System.Text.Json.Nodes;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>What passes between the server and its client beside the tools: what is no message, progress, cancellation, the end.</summary>
public class McpProtocolTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":"i","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    // Never reached where all is well.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

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

        string[] answers = await server.TalkAsync(Initialize, line, Ping);

        answers.Should().Contain(text => text.Contains("\"id\":\"last\"") && text.Contains("\"result\""));
        if (answer is not null)
        {
            answers.Should().Contain(text => text.Contains(answer));
        }

        (await server.Ended).Should().Be(0);
    }

    [Fact]
    public async Task A_mark_of_the_order_of_bytes_before_the_first_message_is_passed_over()
    {
        await using var server = new RunningServer(null);

        // Windows PowerShell writes one where it pipes.
        string[] answers = await server.TalkAsync("\uFEFF" + Initialize, Ping);

        answers.Should().HaveCount(2).And.Contain(text => text.Contains("\"id\":\"i\"") && text.Contains("\"result\""));
    }

    [Fact]
    public async Task Nesting_without_end_is_refused_by_its_id()
    {
        await using var server = new RunningServer(null);
        string nested = "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":" + new string('[', 5_000) + new string(']', 5_000) + ",\"id\":5}";

        string[] answers = await server.TalkAsync(Initialize, nested, Ping);

        answers.Should().Contain(text => text.Contains("\"id\":5,") && text.Contains("-32700")).And.Contain(text => text.Contains("\"id\":\"last\""));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":6,"method":"ping","params":{"x":"@"}}""", "6")]
    [InlineData("""{"jsonrpc":"2.0","method":"ping","params":{"id":1,"x":"@"},"id":6}""", "6")]
    [InlineData("""{"method":"@","params":[{"id":1},"\"id\":2,"], "\u0069d" : "s\"\\" ,"jsonrpc":"2.0"}""", "\"s\\\"\\\\\"")]
    [InlineData("""{"id":{"id":1},"method":"@"}""", "null")]
    [InlineData("""{"id":1.5,"method":"@"}""", "null")]
    [InlineData("""{"id":"@","method":"ping"}""", "null")]
    [InlineData("""{"method":"@""", "null")]
    [InlineData("@", "null")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"id":1,"reason":"@"}}""", null)]
    public async Task A_message_that_is_too_long_is_refused_by_its_id_wherever_it_stands(string message, string? id)
    {
        await using var server = new RunningServer(null);

        string[] answers = await server.TalkAsync(Initialize, message.Replace("@", new string('x', 1_100_000)), Ping);

        string[] refused = [.. answers.Where(text => text.Contains("too long"))];
        answers.Should().Contain(text => text.Contains("\"id\":\"last\""));
        refused.Should().HaveCount(id is null ? 0 : 1, "what wants no answer gets none");
        if (id is not null)
        {
            JsonNode.DeepEquals(JsonNode.Parse(refused[0])!["id"], JsonNode.Parse(id)).Should().BeTrue("it is {0}", refused[0]);
            refused[0].Should().Contain("-32600");
        }
    }

    [Theory]
    [InlineData("not JSON", -32700)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":", -32700)]
    [InlineData("[]", -32700)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", -32700)]
    public async Task What_is_refused_without_an_id_has_null_in_its_place(string line, int code)
    {
        await using var server = new RunningServer(null);

        string[] answers = await server.TalkAsync(Initialize, line, Ping);

        answers.Should().ContainSingle(text => text.Contains("\"id\":null") && text.Contains($"\"code\":{code}"));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("[1]")]
    [InlineData("10")]
    [InlineData("\"{\\\"site_id\\\":7}\"")]
    [InlineData("{\"site_id\":7,\"site_id\":8}")]
    [InlineData("{\"\\ud800\":7}")]
    public async Task Arguments_that_are_no_object_are_answered_with_what_they_must_be(string arguments)
    {
        await using var server = new RunningServer(null);

        string[] answers = await server.TalkAsync(
            Initialize, """{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"find_recordings","arguments":@}}""".Replace("@", arguments));

        answers.Should().ContainSingle(text => text.Contains("\"id\":9") && text.Contains("\"isError\":true")).Which.Should().MatchRegex("arguments (must be an object|has a member twice, or one whose name is no text)");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_does_not_read_does_not_keep_it(bool isWrong)
    {
        using var output = new UnreadStream();
        var error = new StreamWriter(output) { AutoFlush = true };
        var server = new RunningServer(null, new ImpatientClock(), output: output, error: error);
        string[] lines = isWrong ? [.. Enumerable.Repeat("{\"id\":1}", 1_500)] : [Initialize, .. Enumerable.Repeat(Ping, 200)];

        await server.WriteAsync(lines).WaitAsync(Bound, TestContext.Current.CancellationToken);
        await server.EndInputAsync();

        (await server.Ended.WaitAsync(Bound, TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Fact]
    public async Task What_was_asked_is_answered_although_the_input_ends_at_once()
    {
        await using var server = new RunningServer(null);
        string[] calls = [.. Enumerable.Range(0, 20).Select(i =>
            """{"jsonrpc":"2.0","id":@,"method":"tools/call","params":{"name":"find_recordings","arguments":{"site_id":"12345678","limit":1}}}""".Replace("@", i.ToString()))];

        string[] answers = await server.TalkAsync([Initialize, .. calls]);

        answers.Select(text => JsonNode.Parse(text)!["id"]!.ToJsonString()).Should().BeEquivalentTo(["\"i\"", .. Enumerable.Range(0, 20).Select(i => i.ToString())]);
        (await server.Ended).Should().Be(0);
    }

    [Fact]
    public async Task A_call_that_does_not_end_is_not_waited_for_long()
    {
        var asked = new TaskCompletionSource();
        await using var server = new RunningServer(new HangingHandler(asked), new ImpatientClock());

        string[] answers = await server.TalkAsync(
            Initialize, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_sites"}}""");

        (await server.Ended).Should().Be(0);
        answers.Should().NotContain(text => text.Contains("\"id\":1,"));
    }

    [Fact]
    public async Task A_client_that_reads_no_more_ends_it()
    {
        await using var server = new RunningServer(null);
        await server.BreakOutputAsync();

        await server.WriteAsync(Initialize, Ping, Ping);

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

        string[] answers = await server.TalkAsync(
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

    /// <summary>A pipe that is full: to write to it takes until it is disposed of.</summary>
    private sealed class UnreadStream : Stream
    {
        private readonly ManualResetEventSlim _end = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _end.Wait();

        protected override void Dispose(bool disposing)
        {
            _end.Set();
            base.Dispose(disposing);
        }
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

using System.Net;
using System.Net.Sockets;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>What can go wrong with a command that is right: one line, and exit code 1.</summary>
public class FailureTests
{
    private const string Refused = "inspectlet: Inspectlet answered listWebsites with ";

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, """{"error":"No."}""", Refused + "401 (Unauthorized). It says: No. Check INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, and that the account may see this site.\n")]
    [InlineData(HttpStatusCode.Unauthorized, """{"error":"No"}""", Refused + "401 (Unauthorized). It says: No. Check INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, and that the account may see this site.\n")]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"a\n\u001b[2Jb"}""", Refused + "400 (BadRequest). It says: a \uFFFD[2Jb\n")]
    [InlineData(HttpStatusCode.TooManyRequests, """{"error":"Slow down"}""", Refused + "429 (TooManyRequests). It says: Slow down\n")]
    [InlineData(HttpStatusCode.BadGateway, "<html>\n<h1>Bad Gateway</h1>", Refused + "502 (BadGateway). It gave no reason.\n")]
    [InlineData(HttpStatusCode.OK, """{"error":"Closed."}""", Refused + "200 (OK). It says: Closed.\n")]
    [InlineData(HttpStatusCode.OK, "<html>", "inspectlet: Inspectlet's answer to listWebsites (200, application/json) cannot be understood. The body is not JSON but HTML, perhaps a proxy's (line 1, byte 1).\n")]
    public async Task An_answer_that_refuses_is_one_line(HttpStatusCode status, string body, string error)
    {
        CommandLine line = CommandLine.Answering(body, status);

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Be(error);
        line.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task How_long_to_wait_is_said()
    {
        var line = new CommandLine(new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("""{"error":"Slow down"}""") };
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(90));
            return response;
        }));

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Be(Refused + "429 (TooManyRequests). It says: Slow down. Try again in 1m 30s.\n");
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_named()
    {
        CommandLine line = CommandLine.Failing(new HttpRequestException("Connection refused (localhost:9)", new SocketException(111)));

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Be("inspectlet: The connection failed before Inspectlet had answered listWebsites. Connection refused (localhost:9)\n");
    }

    [Fact]
    public async Task A_connection_that_fails_for_another_reason_gives_the_innermost()
    {
        CommandLine line = CommandLine.Failing(
            new HttpRequestException("The SSL connection could not be established, see inner exception.", new IOException("The certificate has expired.")));

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Be("inspectlet: The connection failed before Inspectlet had answered listWebsites. The certificate has expired.\n");
    }

    [Fact]
    public async Task Failures_that_pass_are_tried_again()
    {
        int attempts = 0;
        var line = new CommandLine(new StubHandler(_ => ++attempts < 3
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) }));

        (await line.RunAsync("sites")).Should().Be(0);

        attempts.Should().Be(3);
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task The_timeout_ends_the_whole_command()
    {
        var line = new CommandLine(new SilentHandler());

        (await line.RunAsync("sites", "--timeout", "5")).Should().Be(1);

        line.Error.Should().Be(
            "inspectlet: The call of listWebsites has not come to an end within its deadline of 00:00:05. --timeout gives it more time.\n");
    }

    [Fact]
    public async Task No_such_recording_is_said()
    {
        CommandLine line = CommandLine.Answering(CommandLine.NothingFound);

        (await line.RunAsync("sessions", "get", "1", "2")).Should().Be(1);

        line.Error.Should().Be("inspectlet: There is no such site or recording.\n");
    }

    [Fact]
    public async Task A_cancelled_command_says_so()
    {
        var line = new CommandLine(new SilentHandler());
        using var cancellation = new CancellationTokenSource();
        Task<int> run = line.RunAsync(["sites"], cancellation.Token);
        await cancellation.CancelAsync();

        (await run).Should().Be(130);

        line.Error.Should().Be("inspectlet: Cancelled.\n");
    }

    [Theory]
    [InlineData("sites")]
    [InlineData("sites", "--json")]
    [InlineData("sessions", "get", "12345678", "2606721012")]
    public async Task A_disk_that_is_full_is_one_line_too(params string[] command)
    {
        using var full = new FullDisk();
        var line = new CommandLine(InspectletSandbox.Documented().CreateHandler()) { Destination = full };

        (await line.RunAsync(command)).Should().Be(1);

        line.Error.Should().Be("inspectlet: No space left on device\n");
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("It never answers.");
        }
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}

using System.Net;
using System.Text.Json;

namespace Inspectlet.Cli.Tests;

public class CommandTests
{
    [Fact]
    public async Task Sites_are_listed_in_a_table()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sites")).Should().Be(0);

        line.Output.Should().ContainAll("Site", "12345678", "My App", "2012-05-22 09:05:48");
    }

    [Fact]
    public async Task A_search_prints_the_recordings_in_a_table()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sessions", "search", "12345678")).Should().Be(0);

        line.Output.Should().ContainAll("2606721012", "2015-11-06 01:14:39", "Johnny Appleseed", "US", "chrome", "desktop", "4m 46s");
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task One_recording_is_shown_with_its_tags_and_pages()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sessions", "get", "12345678", "2606721012")).Should().Be(0);

        line.Output.Should().ContainAll("Johnny Appleseed", "53.68.13.141", "converted-purchase", "Title of first page in session.");
    }

    [Theory]
    [InlineData("sites")]
    [InlineData("sessions", "search", "12345678", "--country", "US", "--explain")]
    public async Task JSON_is_all_that_standard_output_holds_where_it_is_wanted(params string[] command)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync([.. command, "--json"])).Should().Be(0);

        using JsonDocument json = JsonDocument.Parse(line.Output);
        json.RootElement.GetArrayLength().Should().Be(1);
        line.Output.Should().EndWith("]\n");
    }

    [Fact]
    public async Task JSON_of_one_recording_is_the_APIs_own()
    {
        CommandLine line = CommandLine.OnSandbox();

        await line.RunAsync("sessions", "get", "12345678", "2606721012", "--json");

        using JsonDocument json = JsonDocument.Parse(line.Output);
        json.RootElement.GetProperty("date_start_session").GetInt64().Should().Be(1446772479);
    }

    [Fact]
    public async Task The_demo_needs_no_credentials_and_says_that_it_does_not_look_at_conditions()
    {
        CommandLine line = CommandLine.Failing(new InvalidOperationException("The demo must not send anything."));
        line.Variables.Clear();

        (await line.RunAsync("sessions", "search", "12345678", "--demo", "--country", "US", "--tag", "converted=true", "--last", "week", "--explain")).Should().Be(0);

        line.Output.Should().StartWith("Sessions from the last week, from the country US, tagged \"converted\" = true.\n").And.Contain("Johnny Appleseed");
        line.Error.Should().Be("Note: the sandbox finds its one recording whatever the conditions are.\n");
    }

    [Fact]
    public async Task Nothing_found_is_said_or_is_an_empty_list()
    {
        CommandLine people = CommandLine.Answering("""{"response":[]}""");
        CommandLine programs = CommandLine.Answering("""{"response":[]}""");

        (await people.RunAsync("sessions", "search", "1")).Should().Be(0);
        (await programs.RunAsync("sessions", "search", "1", "--json")).Should().Be(0);

        people.Output.Should().Be("No recordings match.\n");
        programs.Output.Should().Be("[]\n");
    }

    [Fact]
    public async Task The_link_is_printed_when_asked_for_and_opens_at_a_page()
    {
        CommandLine plain = CommandLine.OnSandbox();
        CommandLine atPage = CommandLine.OnSandbox();

        await plain.RunAsync("sessions", "get", "12345678", "2606721012", "--link");
        await atPage.RunAsync("sessions", "get", "12345678", "2606721012", "--link", "--at-page", "3");

        plain.Output.Should().Contain("?pn=1&accessResourceKey=");
        atPage.Output.Should().Contain("?pn=3&accessResourceKey=");
    }

    [Theory]
    [InlineData("sessions", "search", "12345678")]
    [InlineData("sessions", "get", "12345678", "2606721012")]
    public async Task Tables_do_not_show_the_link(params string[] command)
    {
        CommandLine line = CommandLine.OnSandbox();

        await line.RunAsync(command);

        line.Output.Should().NotContain("accessResourceKey");
    }

    [Fact]
    public async Task What_visitors_chose_does_not_steer_the_terminal()
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1,"display_name":"\u001b[31m[red]x[/]\u202e\r\ny"}]}""");

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.Output.Should().Contain("\uFFFD[31m[red]x[/]\uFFFD  y").And.NotContain("\u001b");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, """{"error":"No."}""", "inspectlet: Inspectlet answered listWebsites with 401 (Unauthorized). It says: No. Check INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, and that the account may see this site.\n")]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"a\n\u001b[2Jb"}""", "inspectlet: Inspectlet answered listWebsites with 400 (BadRequest). It says: a \uFFFD[2Jb\n")]
    [InlineData(HttpStatusCode.OK, "<html>", "inspectlet: Inspectlet's answer to listWebsites (200, application/json) cannot be understood. The body is not JSON but HTML, perhaps a proxy's (line 1, byte 1).\n")]
    public async Task A_failure_of_the_API_is_one_line(HttpStatusCode status, string body, string error)
    {
        CommandLine line = CommandLine.Answering(body, status);

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Be(error);
        line.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_failure_of_the_connection_says_why()
    {
        CommandLine line = CommandLine.Failing(new InvalidOperationException("No route."));

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Be("inspectlet: The connection failed before Inspectlet had answered listWebsites. No route.\n");
    }

    [Fact]
    public async Task No_such_recording_is_said()
    {
        CommandLine line = CommandLine.Answering("""{"response":[]}""");

        (await line.RunAsync("sessions", "get", "1", "2")).Should().Be(1);

        line.Error.Should().Be("inspectlet: Inspectlet answered getSession with 200 (OK). There is no such site or recording.\n");
    }

    [Theory]
    [InlineData(null, null, "Set the environment variables INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, or add --demo to use the sandbox account.")]
    [InlineData("bob@example.com", "", "Set the environment variable INSPECTLET_API_TOKEN, or add --demo to use the sandbox account.")]
    [InlineData("", "token", "Set the environment variable INSPECTLET_EMAIL, or add --demo to use the sandbox account.")]
    [InlineData("bob@example.com", "token\n", "INSPECTLET_API_TOKEN must not hold control characters, such as a line break at its end.")]
    public async Task Credentials_that_cannot_be_right_are_named(string? email, string? token, string message)
    {
        CommandLine line = CommandLine.OnSandbox();
        (line.Variables["INSPECTLET_EMAIL"], line.Variables["INSPECTLET_API_TOKEN"]) = (email, token);

        (await line.RunAsync("sites")).Should().Be(2);

        line.Error.Should().StartWith($"inspectlet: {message}\n");
    }

    [Theory]
    [InlineData("nowhere", "--base-url must be an absolute URL, not 'nowhere'.")]
    [InlineData("http://example.com/", "--base-url must begin with https://, or the API token would travel in the clear; http:// is for this machine alone.")]
    public async Task A_base_URL_that_cannot_be_right_is_refused(string url, string message)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sites", "--base-url", url)).Should().Be(2);

        line.Error.Should().StartWith($"inspectlet: {message}\n");
    }

    [Fact]
    public async Task The_token_is_never_printed()
    {
        CommandLine echo = CommandLine.Answering($$"""{"error":"Unknown token {{CommandLine.Token}}."}""", HttpStatusCode.Unauthorized);

        await echo.RunAsync("sites");

        echo.Error.Should().Contain("Unknown token ***.").And.NotContain(CommandLine.Token);
    }

    [Fact]
    public async Task A_cancelled_command_says_so()
    {
        CommandLine line = CommandLine.Failing(new OperationCanceledException());
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        (await line.RunAsync(["sites"], cancellation.Token)).Should().Be(130);

        line.Error.Should().Be("inspectlet: Cancelled.\n");
    }

    [Theory]
    [InlineData("sessions", "search", "abc", "SITE must be a whole number of 1 or more, not 'abc'.", "sessions search")]
    [InlineData("sessions", "get", "0", "SITE must be a whole number of 1 or more, not '0'.", "sessions get")]
    [InlineData("sessions", "find", "1", "There is no 'find' here.", "sessions")]
    public async Task A_wrong_command_says_where_to_read_on(string first, string second, string third, string message, string command)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(first, second, third)).Should().Be(2);

        line.Error.Should().Be($"inspectlet: {message}\nRun 'inspectlet {command} --help' to see how.\n");
    }

    [Theory]
    [InlineData("sessions", "get", "1", "2", "--at-page", "3")]
    [InlineData("sessions", "get", "1", "2", "--link", "--json")]
    public async Task Options_that_do_not_go_together_are_refused(params string[] command)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(command)).Should().Be(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sites")]
    [InlineData("sessions")]
    [InlineData("sessions search")]
    [InlineData("sessions get")]
    public async Task Help_describes_every_option(string command)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Should().Be(0);

        string[] options = [.. line.Output.Split('\n').Where(l => l.StartsWith("  --", StringComparison.Ordinal))];
        options.Should().HaveCountGreaterThan(3).And.OnlyContain(l => l.TrimStart().Contains("  ", StringComparison.Ordinal), "a description follows");
        line.Output.Should().Contain("inspectlet " + command);
    }

    [Fact]
    public async Task Without_a_command_there_is_help() => (await CommandLine.OnSandbox().RunAsync()).Should().Be(0);

    [Fact]
    public async Task The_version_is_plain()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("--version")).Should().Be(0);

        line.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+[\w.-]*\n$");
    }
}

namespace Inspectlet.Cli.Tests;

/// <summary>The link to watch a recording, which is a secret.</summary>
public class LinkTests
{
    private const string Start = "http://www.inspectlet.com/dashboard/watchsession/12345678/2606721012?pn=";

    [Theory]
    [InlineData(Start + "1&", "--link")]
    [InlineData(Start + "3&", "--at-page", "3")]
    [InlineData(Start + "3&", "--link", "--at-page", "3")]
    public async Task It_is_printed_alone_when_asked_for(string start, params string[] options)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(["sessions", "get", "12345678", "2606721012", .. options])).Should().Be(0);

        line.Output.Should().MatchRegex($"^{System.Text.RegularExpressions.Regex.Escape(start)}accessResourceKey=[0-9a-f]+\n$");
    }

    [Theory]
    [InlineData("--link")]
    [InlineData("--at-page", "2")]
    public async Task A_recording_without_one_is_a_failure(params string[] options)
    {
        CommandLine line = CommandLine.Answering("""{"response":{"sid":1,"wid":2}}""");

        (await line.RunAsync(["sessions", "get", "2", "1", .. options])).Should().Be(1);

        line.Error.Should().Be("inspectlet: The recording has no link to watch it.\n");
        line.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--link and --json", "--link")]
    [InlineData("--at-page and --json", "--at-page", "2")]
    public async Task It_does_not_go_together_with_JSON(string names, params string[] options)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(["sessions", "get", "1", "2", "--json", .. options])).Should().Be(2);

        line.Error.Should().StartWith($"inspectlet: {names} exclude each other; the JSON has the link as sessionlink.");
    }
}

using System.Globalization;

namespace Inspectlet.Cli.Tests;

/// <summary>What people read.</summary>
public class TableTests
{
    private static readonly string LongWord = new('x', 500);

    // The largest id there is, and nothing else that is short.
    private static readonly string Unwieldy = $$"""
        {"response":[{"sid":{{long.MaxValue}},"wid":1,"date_start_session":1446772479,"date_end_session":1446772768,"session_duration":289,
        "num_pages":{{int.MaxValue}},"display_name":"{{LongWord}}","country":"{{LongWord}}","browser":"{{LongWord}}","device_type":"{{LongWord}}",
        "landing_page":"{{LongWord}}"}]}
        """;

    [Fact]
    public async Task Sites_are_listed()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sites")).Should().Be(0);

        line.Output.Should().ContainAll("Site", "Name", "Created (UTC)", "12345678", "My App", "2012-05-22 09:05:48");
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Recordings_that_were_found_are_listed()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sessions", "search", "12345678")).Should().Be(0);

        line.OutputLines[1].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Should().Equal(
            "Session", "Started (UTC)", "Visitor", "Country", "Browser", "Pages", "Length", "Landing page");
        line.OutputLines[3].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Should().Equal(
            "2606721012", "2015-11-06 01:14:39", "Johnny Appleseed", "US", "chrome, desktop", "1", "4m 46s", "http://www.example.com/?…");
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task One_recording_is_shown_whole_with_its_tags_and_pages()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sessions", "get", "12345678", "2606721012")).Should().Be(0);

        line.OutputLines.Should().Contain("Session            2606721012")
            .And.Contain("Visitor            Johnny Appleseed")
            .And.Contain("IP address         53.68.13.141")
            .And.Contain("Page size          –")
            .And.Contain("User agent         Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/46.0.2490.80 Safari/537.36")
            .And.ContainMatch("*converted-purchase  1 *2015-11-06 01:17:37*")
            .And.ContainMatch("*1  2015-11-06 01:14:39  Title of first page in session.  http://www.example.com/?utm_campaign=media*");
    }

    [Fact]
    public async Task What_the_SDK_does_not_know_is_shown_too()
    {
        CommandLine line = CommandLine.Answering("""{"response":{"sid":1,"wid":2,"page_width":800,"page_height":600,"rage_clicks":{"n":3}}}""");

        (await line.RunAsync("sessions", "get", "2", "1")).Should().Be(0);

        line.OutputLines.Should().Contain("Page size          800 × 600").And.Contain("""rage_clicks        {"n":3}""");
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        CommandLine search = CommandLine.Answering(CommandLine.NothingFound);
        CommandLine sites = CommandLine.Answering(CommandLine.NothingFound);

        (await search.RunAsync("sessions", "search", "1")).Should().Be(0);
        (await sites.RunAsync("sites")).Should().Be(0);

        search.Output.Should().Be("No recordings match.\n");
        sites.Output.Should().Be("The account has no sites.\n");
    }

    [Theory]
    [InlineData(null, 120)]
    [InlineData(300, 300)]
    [InlineData(120, 120)]
    [InlineData(100, 100)]
    [InlineData(80, 80)]
    [InlineData(40, 76)]
    public async Task Whatever_the_width_ids_and_times_stay_whole(int? terminal, int width)
    {
        CommandLine line = CommandLine.Answering(Unwieldy, terminalWidth: terminal);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.OutputLines.Should().OnlyContain(l => l.Length <= width);
        line.Output.Should().ContainAll(long.MaxValue.ToString(CultureInfo.InvariantCulture), "2015-11-06 01:14:39");
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public async Task In_a_narrow_terminal_the_landing_page_is_left_out(int width, bool isThere)
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1,"landing_page":"http://www.example.com/"}]}""", terminalWidth: width);

        await line.RunAsync("sessions", "search", "1");

        line.Output.Contains("Landing page", StringComparison.Ordinal).Should().Be(isThere);
    }

    [Fact]
    public async Task In_a_file_the_details_of_a_recording_are_neither_broken_nor_cut()
    {
        string url = "http://www.example.com/" + LongWord;
        CommandLine line = CommandLine.Answering($$"""{"response":[{"sid":1,"wid":2,"landing_page":"{{url}}","pages":[{"url":"{{url}}"}]}]}""");

        await line.RunAsync("sessions", "get", "2", "1");

        line.OutputLines.Where(l => l.Contains(url, StringComparison.Ordinal)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("sessions", "search", "1")]
    [InlineData("sessions", "get", "1", "1")]
    public async Task What_visitors_chose_does_not_steer_the_terminal(params string[] command)
    {
        const string Hostile = @"\u001b[31m[red]x[/]\u202e\r\n\u009b2Jy";
        CommandLine line = CommandLine.Answering($$"""
            {"response":[{"sid":1,"wid":1,"display_name":"{{Hostile}}","country":"{{Hostile}}","browser":"{{Hostile}}","landing_page":"{{Hostile}}",
            "tags":[{"tag":"{{Hostile}}","value":"{{Hostile}}"}],"pages":[{"pagetitle":"{{Hostile}}","url":"{{Hostile}}"}],"{{Hostile}}":"{{Hostile}}"}]}
            """);

        (await line.RunAsync(command)).Should().Be(0);

        line.Output.Should().Contain("\uFFFD[31m[red]x[/]\uFFFD").And.NotContainAny("\u001b", "\u009b", "\u202e", "\r");
    }

    [Fact]
    public async Task A_name_of_a_site_does_not_steer_the_terminal()
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"wid":1,"site_name":"\u001b[2J[bold]x"}]}""");

        (await line.RunAsync("sites")).Should().Be(0);

        line.Output.Should().Contain("\uFFFD[2J[bold]x");
    }

    [Fact]
    public async Task Names_keep_the_joiners_that_their_script_needs()
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1,"display_name":"علی\u200cرضا"}]}""");

        await line.RunAsync("sessions", "search", "1");

        line.Output.Should().Contain("علی\u200Cرضا");
    }
}

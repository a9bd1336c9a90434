using System.Globalization;
using Inspectlet.Cli.Output;

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

    private static readonly string Ordinary = """
        {"response":[{"sid":2606721012,"wid":1,"date_start_session":1446772479,"date_end_session":1446772768,"session_duration":289,"num_pages":4,
        "display_name":"Johnny Appleseed","country":"US","browser":"chrome","device_type":"desktop","landing_page":"http://www.example.com/?utm_campaign=media",
        "tags":[{"tag":"plan","value":"pro"}],"pages":[{"rid":1,"opened_at":1446772479,"pagetitle":"Home","url":"http://www.example.com/?utm_campaign=media"}]}]}
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

        line.OutputLines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Should().Equal(
            "Session", "Started (UTC)", "Visitor", "Country", "Browser", "Pages", "Length", "Landing page");
        line.OutputLines[2].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Should().Equal(
            "2606721012", "2015-11-06 01:14:39", "Johnny Appleseed", "US", "chrome, desktop", "1", "4m 46s", "http://www.example.com/?utm_campaign=media");
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
    [InlineData(300)]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(30)]
    public async Task Whatever_the_width_nothing_is_wider_and_ids_and_times_stay_whole(int width)
    {
        CommandLine line = CommandLine.Answering(Unwieldy, terminalWidth: width);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.OutputLines.Should().OnlyContain(l => Cells.Width(l) <= width);
        line.Output.Replace("\n  ", " ", StringComparison.Ordinal).Should().ContainAll(long.MaxValue.ToString(CultureInfo.InvariantCulture), "2015-11-06 01:14:39");
    }

    [Theory]
    [InlineData(200, "Session, Started (UTC), Visitor, Country, Browser, Pages, Length, Landing page")]
    [InlineData(109, "Session, Started (UTC), Visitor, Country, Browser, Pages, Length, Landing page")]
    [InlineData(100, "Session, Started (UTC), Visitor, Country, Browser, Pages, Length")]
    [InlineData(80, "Session, Started (UTC), Visitor, Country, Pages, Length")]
    [InlineData(60, "Session, Started (UTC), Visitor, Length")]
    [InlineData(50, "Session, Started (UTC), Visitor")]
    public async Task Where_there_is_no_room_the_less_important_columns_are_left_out(int width, string columns)
    {
        CommandLine line = CommandLine.Answering(Ordinary, terminalWidth: width);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        string.Join(", ", line.OutputLines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Should().Be(columns);
    }

    [Fact]
    public async Task In_a_very_narrow_terminal_each_recording_is_a_list()
    {
        CommandLine line = CommandLine.Answering(Ordinary, terminalWidth: 30);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.Output.Should().Be(
            """
            Session: 2606721012
            Started (UTC): 2015-11-06
              01:14:39
            Visitor: Johnny Appleseed
            Country: US
            Browser: chrome, desktop
            Pages: 4
            Length: 4m 49s
            Landing page:
              http://www.example.com/?utm_
              campaign=media

            """);
    }

    [Theory]
    [InlineData(null, "sessions", "search", "1")]
    [InlineData(60, "sessions", "search", "1")]
    [InlineData(80, "sessions", "get", "1", "1")]
    [InlineData(30, "sessions", "get", "1", "1")]
    [InlineData(null, "sites")]
    [InlineData(null, "find", "1", "--visitor", "Johnny Appleseed", "--at", "2015-11-06T01:15Z")]
    [InlineData(60, "export", "plan", "1", "--since", "2026-01-01", "--until", "2026-01-02")]
    public async Task No_line_ends_with_blanks_or_is_wider_than_the_terminal(int? width, params string[] command)
    {
        CommandLine line = CommandLine.Answering(Ordinary, terminalWidth: width);

        (await line.RunAsync(command)).Should().Be(0, line.Error);

        line.OutputLines.Should().OnlyContain(l => l == l.TrimEnd() && l.Length <= (width ?? 1000));
        line.Output.Should().NotStartWith("\n").And.NotEndWith("\n\n");
    }

    [Fact]
    public async Task In_a_pipe_nothing_is_shortened()
    {
        CommandLine line = CommandLine.Answering(Unwieldy);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.OutputLines[2].Split("  ").Should().HaveCount(8).And.OnlyContain(cell => cell.Length < 100 || cell == LongWord || cell == $"{LongWord}, {LongWord}");
    }

    [Fact]
    public async Task On_a_terminal_the_details_of_a_recording_are_not_cut()
    {
        CommandLine line = CommandLine.Answering(
            $$"""{"response":[{"sid":1,"wid":2,"landing_page":"{{LongWord}}","pages":[{"url":"{{LongWord}}"}]}]}""", terminalWidth: 60);

        await line.RunAsync("sessions", "get", "2", "1");

        line.Output.Replace("Exit", "", StringComparison.Ordinal).Count(c => c == 'x').Should().Be(2 * LongWord.Length);
    }

    [Theory]
    [InlineData("علی رضا")]
    [InlineData("王小明王小明王小明")]
    [InlineData("👩‍💻👨‍👩‍👧 ❤️ 🇩🇪")]
    [InlineData("नमस्ते")]
    public async Task After_a_name_whose_width_terminals_disagree_on_the_next_column_is_found_by_position(string name)
    {
        CommandLine line = Named(name, 100, hasEscapes: true);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        int country = line.OutputLines[0].IndexOf("Country", StringComparison.Ordinal);
        line.OutputLines[2].Should().Contain($"{name}\e[{country + 1}GUS");
    }

    [Theory]
    [InlineData("علی رضا", 7)]
    [InlineData("王小明", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍💻", 4)]
    [InlineData("❤️", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("한국어", 6)]
    [InlineData("–", 1)]
    public async Task Columns_are_as_wide_as_what_is_seen(string name, int cells)
    {
        CommandLine line = Named(name, 100, hasEscapes: false);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        string start = line.OutputLines[2][..line.OutputLines[2].IndexOf(" US", StringComparison.Ordinal)];
        (start.Length - name.Length + cells).Should().Be(line.OutputLines[0].IndexOf("Country", StringComparison.Ordinal) - 1);
    }

    [Theory]
    [InlineData("王小明王小明王小明王小明王小明", "王小明王小明王小…")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦…")]
    [InlineData("ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́", "ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́ẹ́…")]
    public async Task What_is_seen_as_one_character_is_not_cut_apart(string name, string shown)
    {
        CommandLine line = Named(name, 50, hasEscapes: false);

        (await line.RunAsync("sessions", "search", "1")).Should().Be(0);

        line.OutputLines[2].Should().EndWith("  " + shown);
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

    private static CommandLine Named(string name, int width, bool hasEscapes) => new(new StubHandler(_ => new HttpResponseMessage
    {
        Content = new StringContent($$"""{"response":[{"sid":2606721012,"wid":1,"date_start_session":1446772479,"display_name":"{{name}}","country":"US"}]}"""),
    }))
    {
        TerminalWidth = width,
        HasEscapes = hasEscapes,
    };
}

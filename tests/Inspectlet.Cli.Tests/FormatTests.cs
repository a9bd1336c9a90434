using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>How results are printed for programs: <c>--format</c> and <c>--columns</c>.</summary>
public class FormatTests
{
    private static readonly string[] Search = ["sessions", "search", "7"];

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--json")]
    [InlineData("--json", "--format", "json")]
    public async Task JSON_is_one_array(params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, .. options])).Should().Be(0, line.Error);

        using JsonDocument json = JsonDocument.Parse(line.Output);
        json.RootElement.EnumerateArray().Select(s => s.GetProperty("sid").GetInt64()).Should().Equal(1, 2, 3);
        line.Output.Should().StartWith("[\n  {\n    \"").And.Contain("\n  },\n  {\n").And.EndWith("\n  }\n]\n");
    }

    [Theory]
    [InlineData("--format", "jsonl")]
    [InlineData("--json-lines")]
    public async Task JSON_lines_have_a_recording_each(params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, .. options])).Should().Be(0, line.Error);

        string[] lines = line.Output.TrimEnd('\n').Split('\n');
        lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("sid").GetInt64()).Should().Equal(1, 2, 3);
        lines[0].Should().Contain("\"sessionlink\":\"https://www.inspectlet.com/watch?pn=1");
    }

    [Theory]
    [InlineData("--format", "csv")]
    [InlineData("--csv")]
    public async Task CSV_is_safe_for_spreadsheets_and_has_no_secrets(params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, .. options])).Should().Be(0, line.Error);

        line.Output.Should().Be(
            """
            id,start,end,visitor,country,browser,device,source,pages,duration,landing-page,exit-page
            1,2026-03-05T22:30:00Z,2026-03-05T22:31:30Z,"'=HYPERLINK(""http://x"")",US,chrome,phone,google,2,90,"www.example.com/a,b",www.example.com/?accessResourceKey=***
            2,2026-03-05T22:29:00Z,,"张	伟 علي 👩‍👩‍👧",CN,,,,,,,
            3,2026-03-05T22:27:00Z,,,,,,,,,,

            """);
    }

    [Fact]
    public async Task TSV_has_no_quotes_and_one_line_for_each()
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, "--format", "tsv", "--columns", "id, visitor,user-agent,tags,new"])).Should().Be(0, line.Error);

        line.Output.Should().Be(
            "id\tvisitor\tuser-agent\ttags\tnew\n1\t'=HYPERLINK(\"http://x\")\t\tplan=pro, beta\ttrue\n2\t张 伟 علي 👩‍👩‍👧\ta b \u001b[2J\t\t\n3\t\t\t\t\n");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public async Task In_a_terminal_values_do_not_steer_it(string format)
    {
        CommandLine line = new(DayAccount.Sandbox(3).CreateHandler()) { TerminalWidth = 80 };

        (await line.RunAsync([.. Search, "--format", format, "--columns", "id,user-agent"])).Should().Be(0, line.Error);

        line.Output.Should().Contain("\uFFFD[2J").And.NotContain("\u001b");
    }

    [Fact]
    public async Task A_table_has_the_columns_that_are_asked_for()
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, "--columns", "start,id,tags"])).Should().Be(0, line.Error);

        line.Output.Should().Be(
            """
            Started (UTC)        Session  Tags
            ───────────────────────────────────────────────
            2026-03-05 22:30:00        1  plan=pro, beta
            2026-03-05 22:29:00        2  –
            2026-03-05 22:27:00        3  –

            """.Replace("───────────────────────────────────────────────", new string('─', 44), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_columns_are_listed_and_each_can_be_printed()
    {
        CommandLine list = DayAccount.Line();
        CommandLine all = DayAccount.Line();

        (await list.RunAsync([.. Search, "--columns", "help"])).Should().Be(0, list.Error);
        string names = string.Join(',', list.OutputLines.SkipLast(1).Select(l => l.Split(' ')[0]));
        (await all.RunAsync([.. Search, "--csv", "--columns", names])).Should().Be(0, all.Error);

        all.OutputLines[0].Should().Be(names).And.StartWith("id,site,start,end,visitor,");
        all.Output.Should().NotContain("2e1a5838e3c823cf");
    }

    [Theory]
    [InlineData("json", "[]\n")]
    [InlineData("jsonl", "")]
    [InlineData("csv", "id,name,created\n")]
    [InlineData("tsv", "id\tname\tcreated\n")]
    [InlineData("table", "The account has no sites.\n")]
    public async Task Nothing_is_a_valid_text_of_each_format(string format, string output)
    {
        CommandLine line = CommandLine.Answering(CommandLine.NothingFound);

        (await line.RunAsync("sites", "--format", format)).Should().Be(0, line.Error);

        line.Output.Should().Be(output);
    }

    [Fact]
    public async Task Sites_can_be_separated_values_too()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sites", "--csv")).Should().Be(0, line.Error);

        line.Output.Should().Be($"id,name,created\n{InspectletSandbox.WebsiteId},My App,2012-05-22T09:05:48Z\n");
    }

    [Theory]
    [InlineData("--format must be table, json, jsonl, csv or tsv, not 'xml'.", "--format", "xml")]
    [InlineData("--format must be table, json, jsonl, csv or tsv, not 'jsno'. Did you mean 'json'?", "--format", "jsno")]
    [InlineData("--json and --csv exclude each other.", "--json", "--csv")]
    [InlineData("--json-lines and --format csv exclude each other.", "--json-lines", "--format", "csv")]
    [InlineData("--columns has no column 'starts'. Did you mean 'start'? There are id, site, start, ", "--columns", "id,starts")]
    [InlineData("--columns has no column ''.", "--columns", "id,")]
    [InlineData("--columns and JSON exclude each other; JSON has everything.", "--columns", "id", "--json")]
    [InlineData("--local-time and JSON exclude each other; JSON has times as the API has them.", "--local-time", "--json-lines")]
    public async Task What_cannot_be_is_said(string message, params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync([.. Search, .. options])).Should().Be(2);

        line.Error.Should().StartWith("inspectlet: " + message);
        line.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Local_times_have_the_offset_of_their_day()
    {
        CommandLine winter = DayAccount.Line(count: 1, new ZonedClock());
        CommandLine summer = new(CommandLineOfSummer()) { Clock = new ZonedClock() };

        (await winter.RunAsync([.. Search, "--local-time", "--columns", "id,start"])).Should().Be(0, winter.Error);
        (await summer.RunAsync([.. Search, "--local-time", "--columns", "id,start", "--csv"])).Should().Be(0, summer.Error);

        winter.OutputLines[0].Should().EndWith("Started (local)");
        winter.OutputLines[2].Should().EndWith("2026-03-05 23:30:00 +01:00");
        summer.OutputLines[1].Should().Be("1,2026-07-01T14:00:00+02:00");
    }

    private static HttpMessageHandler CommandLineOfSummer()
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddSession(new Session { Id = 1, WebsiteId = 7, StartedAt = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero) });
        return sandbox.CreateHandler();
    }
}

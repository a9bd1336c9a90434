using System.Globalization;
using System.Text;
using System.Text.Json;
using Inspectlet.Cli.Output;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary><c>inspectlet stats</c>.</summary>
public class StatsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task People_see_totals_a_line_of_days_and_bars()
    {
        CommandLine line = On(Visits(), width: 60);

        (await line.RunAsync("stats", "7", "--by", "day,country")).Should().Be(0, line.Error);

        line.Output.Should().Be(
            """
            Recordings           13
            First started (UTC)  2026-03-01 12:00:00
            Last started (UTC)   2026-03-04 12:00:00
            Mean length          30s
            Mean pages           2.0

            █▁ ▃
            2026-03-01 to 2026-03-04, a character a day, 8 at most

            Day (UTC)   Recordings   Share
            ────────────────────────────────────────────────────────────
            2026-03-01           8  61.5 %  ████████████████████████████
            2026-03-02           1   7.7 %  ███▌
            2026-03-03           0   0.0 %
            2026-03-04           3  23.1 %  ██████████▌
            (none)               1   7.7 %  ███▌

            Country  Recordings   Share
            ────────────────────────────────────────────────────────────
            US               10  76.9 %  ███████████████████████████████
            DE                2  15.4 %  ██████▎
            (none)            1   7.7 %  ███▏

            """);
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Only_so_many_values_are_printed_as_are_asked_for()
    {
        CommandLine line = On(Visits(), width: 60);

        (await line.RunAsync("stats", "7", "--by", "day,country", "--top", "1")).Should().Be(0, line.Error);

        line.OutputLines.Should().Contain("Last day (UTC)  Recordings   Share")
            .And.Contain("2026-03-04               3  23.1 %  ████████████████████████")
            .And.Contain("US                    10  76.9 %  ██████████████████████████")
            .And.Contain("(all others)           3  23.1 %");
        line.OutputLines.Should().NotContain(l => l.StartsWith("2026-03-02  ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_may_be_called_as_the_rest_is()
    {
        CommandLine line = On([new() { Id = 1, WebsiteId = 7, Browser = new Browser("(all others)") }], width: 60);

        (await line.RunAsync("stats", "7", "--by", "browser")).Should().Be(0, line.Error);

        line.OutputLines.Should().Contain("(all others)           1  100.0 %  █████████████████████████");
    }

    [Fact]
    public async Task Other_tags_are_added_up_and_are_no_share()
    {
        Tag[] tags = [new Tag { Name = "a" }, new Tag { Name = "b" }, new Tag { Name = "c" }];
        CommandLine line = On([new() { Id = 1, WebsiteId = 7, Tags = tags }], width: 60);

        (await line.RunAsync("stats", "7", "--by", "tag", "--top", "1")).Should().Be(0, line.Error);

        line.OutputLines.Should().Contain(text => text.StartsWith("(all others, added up)           2  ", StringComparison.Ordinal));
        line.Output.Should().NotContain("200.0 %");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Nothing_is_wider_than_the_terminal(int width)
    {
        CommandLine line = On(
            [.. Enumerable.Range(1, 300).Select(i => Visit(i, Noon.AddDays(i), "中国日本" + new string('长', i % 50), "👩‍👩‍👧 " + new string('x', i)))], width);

        (await line.RunAsync("stats", "7")).Should().Be(0, line.Error);

        line.OutputLines.Should().OnlyContain(l => Cells.Width(l) <= width && l.TrimEnd() == l);
        line.Output.Should().Contain("2026");
    }

    [Fact]
    public async Task Where_the_output_is_not_Unicode_bars_are_ASCII()
    {
        CommandLine line = new(On(Visits()).Handler) { Destination = new AsciiWriter() };

        (await line.RunAsync("stats", "7", "--by", "day")).Should().Be(0, line.Error);

        line.OutputLines.Should().Contain("@. -").And.Contain("2026-03-01           8  61.5 %  ########################################");
    }

    [Fact]
    public async Task Programs_get_JSON_with_every_value()
    {
        CommandLine line = On(Visits());

        (await line.RunAsync("stats", "7", "--by", "country,device", "--json")).Should().Be(0, line.Error);

        JsonElement json = JsonDocument.Parse(line.Output).RootElement;
        json.GetProperty("recordings").GetInt64().Should().Be(13);
        json.GetProperty("first_start").GetString().Should().Be("2026-03-01T12:00:00Z");
        json.GetProperty("mean_duration_seconds").GetDouble().Should().Be(30);
        json.GetProperty("by").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Should().Be(
            """
            [{"name":"country","values":[{"value":"US","recordings":10},{"value":"DE","recordings":2},{"value":null,"recordings":1}],"other":0,"is_complete":true},
            {"name":"device","values":[{"value":"phone","recordings":12},{"value":null,"recordings":1}],"other":0,"is_complete":true}]
            """.Replace("\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--csv", "by,kind,value,recordings\ncountry,value,US,10\ncountry,other,,3\n")]
    [InlineData("--json-lines", "{\"by\":\"country\",\"kind\":\"value\",\"value\":\"US\",\"recordings\":10}\n{\"by\":\"country\",\"kind\":\"other\",\"value\":null,\"recordings\":3}\n")]
    public async Task Programs_get_a_row_for_each_count(string format, string output)
    {
        CommandLine line = On(Visits());

        (await line.RunAsync("stats", "7", "--by", "country", "--top", "1", format)).Should().Be(0, line.Error);

        line.Output.Should().Be(output);
    }

    [Fact]
    public async Task Conditions_are_applied_and_days_are_local_where_it_is_asked_for()
    {
        CommandLine line = new(On([Visit(1, new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero), "DE", "a"), Visit(2, Noon, "US", "a")]).Handler) { Clock = new ZonedClock() };

        (await line.RunAsync("stats", "7", "--country", "DE", "--by", "day", "--local-time", "--csv")).Should().Be(0, line.Error);

        line.Output.Should().Be("by,kind,value,recordings\nday,value,2026-07-02,1\n");
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        CommandLine line = On([Visit(1, Noon, "US", "a")]);

        (await line.RunAsync("stats", "7", "--country", "DE")).Should().Be(0, line.Error);

        line.Output.Should().Be("No recordings match.\n");
    }

    [Fact]
    public async Task Too_many_values_are_told()
    {
        string all = string.Join(',', Enumerable.Range(1, 10_001).Select(i => $$"""{"sid":{{i}},"wid":7,"country":"c{{i}}"}"""));
        int requests = 0;
        CommandLine line = new(new StubHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent(Interlocked.Increment(ref requests) == 1 ? $$"""{"response":[{{all}}]}""" : CommandLine.NothingFound),
        }));

        (await line.RunAsync("stats", "7", "--by", "country", "--top", "1", "--csv")).Should().Be(0, line.Error);

        line.Output.Should().EndWith("country,other,,10000\n");
        line.Error.Should().Be(
            "Note: By country there are too many different values: the first 10000 that came are counted by themselves, the rest together.\n");
    }

    [Theory]
    [InlineData("--by does not know 'city'. It knows day, country, browser, device, source, landing-page, tag.", "--by", "day,city")]
    [InlineData("--by does not know 'contry'. Did you mean 'country'? It knows day, ", "--by", "contry")]
    [InlineData("--top must be a whole number from 1 to 10000, not '0'.", "--top", "0")]
    public async Task What_cannot_be_is_said(string message, params string[] options)
    {
        CommandLine line = On([]);

        (await line.RunAsync(["stats", "7", .. options])).Should().Be(2);

        line.Error.Should().StartWith("inspectlet: " + message);
    }

    private static CommandLine On(IReadOnlyList<Session> sessions, int? width = null)
    {
        var sandbox = new InspectletSandbox();
        sandbox.AddWebsite(new Website { Id = 7 });
        sandbox.AddSessions(sessions);
        return new CommandLine(sandbox.CreateHandler()) { TerminalWidth = width };
    }

    // Eight on the first day, one on the second, none on the third, three on the fourth, and one that does not say.
    private static Session[] Visits() =>
    [
        .. Enumerable.Range(1, 8).Select(i => Visit(i, Noon, "US", "www.example.com/")),
        Visit(9, Noon.AddDays(1), "us", "www.example.com/"),
        Visit(10, Noon.AddDays(3), "US", "www.example.com/"),
        Visit(11, Noon.AddDays(3), "DE", "www.example.com/"),
        Visit(12, Noon.AddDays(3), "DE", "www.example.com/"),
        new() { Id = 13, WebsiteId = 7 },
    ];

    private static Session Visit(int id, DateTimeOffset start, string country, string page) => new()
    {
        Id = id,
        WebsiteId = 7,
        StartedAt = start,
        EndedAt = start.AddSeconds(30),
        RawDuration = 30,
        PageCount = 2,
        Country = country,
        DeviceType = DeviceType.Phone,
        LandingPage = page,
    };

    private sealed class AsciiWriter : StringWriter
    {
        public AsciiWriter()
            : base(CultureInfo.InvariantCulture) => NewLine = "\n";

        public override Encoding Encoding => Encoding.ASCII;
    }
}

using System.Globalization;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary><c>inspectlet find</c>: from an error to the recording.</summary>
public class FindTests
{
    // The newest visit of the demo began 100 seconds before, and came to its second page 27 seconds later.
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly string SecondPage = TimeText(Now.AddSeconds(-70));

    [Fact]
    public async Task The_recording_and_its_page_are_shown_and_why()
    {
        CommandLine line = await RunAsync(0, "--at", SecondPage);

        line.Output.Should().MatchRegex("""
            ^Session            \d+
            Started \(UTC\)      2026-03-05 11:58:20
            Last active \(UTC\)  2026-03-05 11:59:44
            Visitor            Johnny Appleseed
            Page               2
            Page's title       Your cart \| My App
            Page's URL         https://www.example.com/cart
            Page opened \(UTC\)  2026-03-05 11:58:47

            The recording was open at 2026-03-05 11:58:50 UTC: it began 30 seconds before and ended 54 seconds after. Page 2 of 4 was open: it was opened 3 seconds before.
            $
            """.ReplaceLineEndings("\n"));
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task In_a_narrow_terminal_the_reason_is_broken_between_words()
    {
        CommandLine line = new(new StubHandler(_ => throw new InvalidOperationException("The demo must not send anything.")))
        {
            Clock = new SandboxClock(Now),
            TerminalWidth = 60,
        };

        (await line.RunAsync("find", "12345678", "--visitor", "Johnny Appleseed", "--demo", "--at", SecondPage)).Should().Be(0, line.Error);

        line.Output.Should().EndWith(
            "\n\nThe recording was open at 2026-03-05 11:58:50 UTC: it began\n" +
            "30 seconds before and ended 54 seconds after. Page 2 of 4\n" +
            "was open: it was opened 3 seconds before.\n");
    }

    [Fact]
    public async Task Where_none_was_open_it_says_what_was_nearest()
    {
        CommandLine line = await RunAsync(0, "--at", TimeText(Now.AddHours(-3)));

        line.OutputLines[0].Should().Be(
            "No recording of this visitor was open at 2026-03-05 09:00:00 UTC. The nearest after began 2 hours 58 minutes after. " +
            "Ask for another time, not for another visitor.");
        line.Output.Should().ContainAll("Why it could be meant", "2026-03-05 11:58:20", "1m 23s", "It began 2 hours 58 minutes after.");
    }

    [Fact]
    public async Task The_link_alone_is_printed_where_it_is_asked_for() =>
        (await RunAsync(0, "--at", SecondPage, "--link")).Output
            .Should().MatchRegex(@"^http://www\.inspectlet\.com/dashboard/watchsession/12345678/\d+\?pn=2&accessResourceKey=[0-9a-f]+\n$");

    [Fact]
    public async Task Where_none_was_open_a_script_gets_no_link()
    {
        CommandLine line = await RunAsync(1, "--at", TimeText(Now.AddHours(-3)), "--link");

        line.Output.Should().BeEmpty();
        line.Error.Should().StartWith("inspectlet: No recording of this visitor was open at 2026-03-05 09:00:00 UTC.");
    }

    [Fact]
    public async Task A_recording_without_a_link_is_a_failure_where_it_is_asked_for()
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1,"date_start_session":1446772479,"date_end_session":1446772768}]}""");

        (await line.RunAsync("find", "1", "--visitor", "Ann", "--at", "2015-11-06T01:15Z", "--link")).Should().Be(1);

        line.Error.Should().Be("inspectlet: The recording has no link to watch it.\n");
        line.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task JSON_has_the_recording_and_the_page_as_the_API_has_them()
    {
        using JsonDocument json = JsonDocument.Parse((await RunAsync(0, "--at", SecondPage, "--json")).Output);
        JsonElement found = json.RootElement;

        found.EnumerateObject().Select(member => member.Name).Should().Equal("recording", "page_number", "page", "watch_link", "reason", "runners_up");
        found.GetProperty("recording").GetProperty("display_name").GetString().Should().Be("Johnny Appleseed");
        found.GetProperty("page_number").GetInt32().Should().Be(2);
        found.GetProperty("page").GetProperty("url").GetString().Should().Be("https://www.example.com/cart");
        found.GetProperty("watch_link").GetString().Should().Contain("?pn=2&accessResourceKey=");
        found.GetProperty("reason").GetString().Should().StartWith("The recording was open at");
    }

    [Fact]
    public async Task JSON_says_what_was_nearest_too()
    {
        using JsonDocument json = JsonDocument.Parse((await RunAsync(0, "--at", TimeText(Now.AddHours(-3)), "--json")).Output);
        JsonElement nearest = json.RootElement.GetProperty("runners_up")[0];

        json.RootElement.GetProperty("recording").ValueKind.Should().Be(JsonValueKind.Null);
        nearest.GetProperty("distance_seconds").GetInt64().Should().Be((3 * 3600) - 100);
        nearest.GetProperty("recording").GetProperty("display_name").GetString().Should().Be("Johnny Appleseed");
    }

    private static string TimeText(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    private static async Task<CommandLine> RunAsync(int exitCode, params string[] options)
    {
        CommandLine line = new(new StubHandler(_ => throw new InvalidOperationException("The demo must not send anything.")))
        {
            Clock = new SandboxClock(Now),
        };
        (await line.RunAsync(["find", "12345678", "--visitor", "Johnny Appleseed", "--demo", .. options])).Should().Be(exitCode, line.Error);
        return line;
    }
}

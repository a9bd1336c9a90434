using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>Why a recording matches or not (<c>--why</c>), and what to relax (<c>--suggest</c>).</summary>
public class WhyTests
{
    [Fact]
    public async Task Each_condition_is_said_with_what_the_recording_has()
    {
        InspectletSandbox sandbox = DayAccount.Sandbox(3);
        CommandLine line = new(sandbox.CreateHandler());

        (await line.RunAsync("sessions", "search", "7", "--country", "DE", "--tag", "plan=pro", "--tag", "vip", "--min-pages", "2", "--why", "1")).Should().Be(0, line.Error);

        line.OutputLines[0].Should().Be("Recording 1 does not match, because of --country and --tag vip.");
        line.OutputLines.Skip(4).SkipLast(1).Select(l => string.Join('|', Cells(l))).Should().Equal(
            "no|--country|\"DE\"|\"US\"",
            "yes|--tag plan=pro|\"plan\" = \"pro\"|\"plan\" = \"pro\"",
            "no|--tag vip|\"vip\"|–",
            "yes|--min-pages|2 pages or more|2 pages");
        sandbox.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("Recording 1 matches: it meets every condition.", "--country", "US")]
    [InlineData("Recording 1 matches: the search has no conditions.")]
    public async Task What_matches_is_said(string summary, params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync(["sessions", "search", "7", "--why", "1", .. options])).Should().Be(0, line.Error);

        line.OutputLines[0].Should().Be(summary);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public async Task The_last_week_ends_now(int days, bool matches)
    {
        CommandLine line = DayAccount.Line(clock: new SandboxClock(DayAccount.Start.AddDays(days)));

        (await line.RunAsync("sessions", "search", "7", "--why", "1", "--last", "week", "--json")).Should().Be(0, line.Error);

        JsonElement json = JsonDocument.Parse(line.Output).RootElement;
        json.GetProperty("sid").GetInt64().Should().Be(1);
        json.GetProperty("matches").GetBoolean().Should().Be(matches);
        JsonElement condition = json.GetProperty("conditions").EnumerateArray().Single();
        condition.GetProperty("holds").GetBoolean().Should().Be(matches);
        (condition.GetProperty("name").GetString(), condition.GetProperty("options").GetString()).Should().Be(("DateRange", "--last"));
        condition.GetProperty("actual").GetString().Should().Contain("2026-03-05");
    }

    [Fact]
    public async Task A_recording_that_is_not_there_is_a_failure()
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync("sessions", "search", "7", "--why", "99")).Should().Be(1);
    }

    [Theory]
    [InlineData("--why and --limit exclude each other.", "--limit", "2")]
    [InlineData("--why and --all exclude each other.", "--all")]
    [InlineData("--why and --columns exclude each other.", "--columns", "id")]
    [InlineData("--why and --local-time exclude each other.", "--local-time")]
    [InlineData("--why and --explain exclude each other.", "--explain")]
    [InlineData("--why and --suggest exclude each other.", "--suggest")]
    [InlineData("--why prints a table, or JSON with --json.", "--csv")]
    public async Task It_searches_nothing(string message, params string[] options)
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync(["sessions", "search", "7", "--why", "1", .. options])).Should().Be(2);

        line.Error.Should().StartWith("inspectlet: " + message);
    }

    [Fact]
    public async Task A_suggestion_is_made_for_programs_too_where_it_is_asked_for()
    {
        CommandLine line = DayAccount.Line();

        (await line.RunAsync("sessions", "search", "7", "--json", "--suggest", "--country", "SE")).Should().Be(0, line.Error);

        line.Output.Should().Be("[]\n");
        line.Error.Should().Be("Note: Without --country, recordings would be found.\n");
    }

    [Fact]
    public async Task A_suggestion_is_made_for_any_number_of_conditions_where_it_is_asked_for()
    {
        InspectletSandbox sandbox = DayAccount.Sandbox(3);
        CommandLine line = new(sandbox.CreateHandler());
        string[] tags = [.. Enumerable.Repeat(new[] { "--tag", "plan" }, 9).SelectMany(tag => tag), "--tag", "vip"];

        (await line.RunAsync(["sessions", "search", "7", "--suggest", .. tags])).Should().Be(0, line.Error);

        line.Error.Should().Be("Note: Without --tag vip, recordings would be found.\n");
        sandbox.Requests.Should().HaveCount(11);
    }

    [Fact]
    public async Task A_suggestion_that_cannot_be_made_is_said_where_it_is_asked_for()
    {
        int requests = 0;
        CommandLine line = new(new StubHandler(_ => ++requests == 1
            ? new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) }
            : new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden)));

        (await line.RunAsync("sessions", "search", "7", "--suggest", "--country", "SE")).Should().Be(0);

        line.Error.Should().Be("Note: The service did not say what would be found without each condition.\n");
    }

    private static string[] Cells(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

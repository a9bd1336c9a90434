using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary><c>--demo</c>: the sandbox account, without a network and without credentials.</summary>
public class DemoTests
{
    [Theory]
    [InlineData("sites", "My App")]
    [InlineData("sessions search 12345678 --all", "Johnny Appleseed")]
    [InlineData("sessions search 12345678 --visitor JOHNNY\u00A0APPLESEED --country US --returning --last week --explain", "Johnny Appleseed")]
    [InlineData("sessions get 12345678 2606721012", "Johnny Appleseed")]
    [InlineData("sessions get 12345678 2606721012 --link", "?pn=1&accessResourceKey=")]
    [InlineData("find 12345678 --visitor johnny\u00A0appleseed --at 2015-11-06T01:15Z", "2606721012")]
    public async Task Every_command_runs(string command, string output)
    {
        CommandLine line = WithoutAnything();

        (await line.RunAsync([.. command.Split(' ').Select(word => word.Replace('\u00A0', ' ')), "--demo"])).Should().Be(0);

        line.Output.Should().Contain(output);
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task There_are_two_sites_with_recordings()
    {
        IReadOnlyList<JsonElement> sites = await JsonOf("sites");

        sites.Should().HaveCount(2);
        foreach (JsonElement site in sites)
        {
            (await JsonOf("sessions", "search", site.GetProperty("wid").ToString())).Should().HaveCount(10);
        }
    }

    [Theory]
    [InlineData("--country", "DE", "country")]
    [InlineData("--device", "phone", "device_type")]
    [InlineData("--traffic-source", "google", "referrer")]
    [InlineData("--browser", "firefox", "browser")]
    public async Task Conditions_are_applied(string option, string value, string member)
    {
        IReadOnlyList<JsonElement> found = await JsonOf("sessions", "search", "12345678", option, value);

        found.Should().NotBeEmpty().And.OnlyContain(session => session.GetProperty(member).ToString().Contains(value));
    }

    [Fact]
    public async Task The_search_of_the_help_finds_something_on_any_day()
    {
        for (int day = 0; day < 7; day++)
        {
            (await JsonOf(new SandboxClock(Now.AddDays(day)), "sessions", "search", "12345678", "--country", "US", "--tag", "converted=true", "--last", "week"))
                .Should().NotBeEmpty();
        }
    }

    [Fact]
    public async Task It_is_the_same_account_each_time() =>
        (await JsonOf("sessions", "search", "12345678")).Select(session => session.ToString())
            .Should().Equal((await JsonOf("sessions", "search", "12345678")).Select(session => session.ToString()));

    [Fact]
    public async Task The_newest_recordings_are_of_the_last_days_of_the_clock()
    {
        IReadOnlyList<JsonElement> newest = await JsonOf("sessions", "search", "12345678");

        newest.Select(session => DateTimeOffset.FromUnixTimeSeconds(session.GetProperty("date_start_session").GetInt64()))
            .Should().OnlyContain(start => start > Now.AddDays(-3) && start < Now).And.BeInDescendingOrder();
    }

    [Fact]
    public async Task Another_site_is_not_blamed_on_credentials()
    {
        CommandLine line = WithoutAnything();

        (await line.RunAsync("sessions", "search", "99", "--demo")).Should().Be(1);

        line.Error.Should().Be("inspectlet: The sandbox account has no such site; 'inspectlet sites --demo' lists those that it has.\n");
    }

    [Fact]
    public async Task An_address_has_no_place_in_it()
    {
        CommandLine line = WithoutAnything();

        (await line.RunAsync("sites", "--demo", "--base-url", "https://example.com/")).Should().Be(2);

        line.Error.Should().Be("inspectlet: --demo and --base-url exclude each other. Run 'inspectlet sites --help' to see how.\n");
    }

    private static readonly DateTimeOffset Now = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private static Task<IReadOnlyList<JsonElement>> JsonOf(params string[] command) => JsonOf(new SandboxClock(Now), command);

    private static async Task<IReadOnlyList<JsonElement>> JsonOf(TimeProvider clock, params string[] command)
    {
        CommandLine line = WithoutAnything(clock);
        (await line.RunAsync([.. command, "--demo", "--json"])).Should().Be(0, line.Error);
        using JsonDocument json = JsonDocument.Parse(line.Output);
        return [.. json.RootElement.EnumerateArray().Select(element => element.Clone())];
    }

    private static CommandLine WithoutAnything(TimeProvider? clock = null)
    {
        CommandLine line = new(new StubHandler(_ => throw new InvalidOperationException("The demo must not send anything.")))
        {
            Clock = clock ?? new SandboxClock(Now),
        };
        line.Variables.Clear();
        return line;
    }
}

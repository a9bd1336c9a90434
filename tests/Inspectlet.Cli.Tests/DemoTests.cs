namespace Inspectlet.Cli.Tests;

/// <summary><c>--demo</c>: the sandbox account, without a network and without credentials.</summary>
public class DemoTests
{
    private const string Note = "Note: the sandbox finds its one recording whatever the conditions are.\n";

    [Theory]
    [InlineData("sites", "My App")]
    [InlineData("sessions search 12345678", "Johnny Appleseed")]
    [InlineData("sessions get 12345678 2606721012", "Johnny Appleseed")]
    [InlineData("sessions get 12345678 2606721012 --link", "?pn=1&accessResourceKey=")]
    public async Task Every_command_runs(string command, string output)
    {
        CommandLine line = WithoutAnything();

        (await line.RunAsync([.. command.Split(' '), "--demo"])).Should().Be(0);

        line.Output.Should().Contain(output);
        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task It_says_that_it_does_not_look_at_conditions()
    {
        CommandLine line = WithoutAnything();

        (await line.RunAsync("sessions", "search", "12345678", "--demo", "--country", "US", "--tag", "converted=true", "--last", "week", "--explain"))
            .Should().Be(0);

        line.Output.Should().StartWith("Sessions from the last week, from the country US, tagged \"converted\" = true.\n").And.Contain("Johnny Appleseed");
        line.Error.Should().Be(Note);
    }

    [Fact]
    public async Task With_JSON_the_sentence_and_the_note_are_on_standard_error()
    {
        CommandLine line = WithoutAnything();

        await line.RunAsync("sessions", "search", "12345678", "--demo", "--country", "US", "--explain", "--json");

        line.Output.Should().StartWith("[").And.EndWith("]\n");
        line.Error.Should().Be("Sessions from the country US.\n" + Note);
    }

    [Fact]
    public async Task Another_site_is_not_blamed_on_credentials()
    {
        CommandLine line = WithoutAnything();

        (await line.RunAsync("sessions", "search", "99", "--demo")).Should().Be(1);

        line.Error.Should().Be("inspectlet: The sandbox account has no such site; its one site is 12345678.\n");
    }

    [Fact]
    public async Task An_address_has_no_place_in_it()
    {
        CommandLine line = WithoutAnything();

        (await line.RunAsync("sites", "--demo", "--base-url", "https://example.com/")).Should().Be(2);

        line.Error.Should().Be("inspectlet: --demo and --base-url exclude each other. Run 'inspectlet sites --help' to see how.\n");
    }

    private static CommandLine WithoutAnything()
    {
        CommandLine line = CommandLine.Failing(new InvalidOperationException("The demo must not send anything."));
        line.Variables.Clear();
        return line;
    }
}

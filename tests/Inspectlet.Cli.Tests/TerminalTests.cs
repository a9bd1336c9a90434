using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Tests;

/// <summary>What is known of the terminal.</summary>
public class TerminalTests
{
    [Theory]
    [InlineData("60", 60)]
    [InlineData("1", 1)]
    public void COLUMNS_says_how_wide_it_is(string columns, int width) => Find(("COLUMNS", columns))!.Width.Should().Be(width);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("wide")]
    public void COLUMNS_that_say_nothing_do_not_count(string columns) => Find(("COLUMNS", columns))!.Width.Should().Be(Find()!.Width).And.BePositive();

    [Fact]
    public void A_file_or_a_pipe_has_no_width() => Terminal.Find(isRedirected: true, name => name == "COLUMNS" ? "60" : null).Should().BeNull();

    [Theory]
    [InlineData("xterm-256color", null, true, true)]
    [InlineData("xterm-256color", "", true, true)]
    [InlineData("xterm-256color", "1", true, false)]
    [InlineData("dumb", null, false, false)]
    [InlineData(null, null, false, false)]
    public void TERM_and_NO_COLOR_count(string? kind, string? noColor, bool hasEscapes, bool hasColors) =>
        Find(("TERM", kind), ("NO_COLOR", noColor)).Should().Match<Terminal>(t => t.HasEscapes == hasEscapes && t.HasColors == hasColors);

    private static Terminal? Find(params (string Name, string? Value)[] variables) =>
        Terminal.Find(isRedirected: false, name => variables.FirstOrDefault(v => v.Name == name).Value);
}

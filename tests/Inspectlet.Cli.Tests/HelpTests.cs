using System.CommandLine;
using System.CommandLine.Parsing;
using Inspectlet.Cli.Commands;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>The help, from which people learn the command.</summary>
public class HelpTests
{
    public static TheoryData<string> Commands =>
    [
        "", "sites", "sessions", "sessions search", "sessions get", "sessions open", "find", "stats", "tail",
        "export", "export verify", "export plan", "export run", "sandbox", "mcp", "completion",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task It_names_and_describes_all_there_is(string path)
    {
        Command command = Find(path);
        Symbol[] options = [.. AndParents(command).SelectMany(c => c.Options.Where(o => c == command || o.Recursive))];

        string[] help = await HelpOf(path);

        command.Description.Should().NotBeNullOrWhiteSpace();
        foreach (Symbol symbol in options.Concat(command.Arguments).Concat(command.Subcommands))
        {
            symbol.Description.Should().NotBeNullOrWhiteSpace("{0} needs words", symbol.Name);
            help.Should().ContainSingle(
                l => l.Contains(symbol.Name, StringComparison.Ordinal) && l.EndsWith("  " + symbol.Description, StringComparison.Ordinal), "{0} is there", symbol.Name);
        }
    }

    [Fact]
    public void The_commands_are_these()
    {
        Paths(Root(), "").Should().BeEquivalentTo(Commands.Select(row => row.Data));

        static IEnumerable<string> Paths(Command command, string path) =>
            command.Subcommands.SelectMany(c => Paths(c, $"{path} {c.Name}".TrimStart())).Prepend(path);
    }

    [Fact]
    public async Task The_list_of_commands_has_one_line_for_each()
    {
        string[] help = await HelpOf("sessions");

        help.SkipWhile(l => l != "Commands:").Skip(1).Where(l => l.Length > 0).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("sessions search", "<SITE> [options]")]
    [InlineData("export", "<SITE> [command] [options]")]
    [InlineData("export verify", "<DIR> [options]")]
    [InlineData("export plan", "<SITE> [options]")]
    public async Task It_is_there_for_those_who_do_not_know_the_arguments_yet(string command, string arguments) =>
        (await HelpOf(command)).Should().Contain("Usage:").And.Contain($"  inspectlet {command} {arguments}");

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public async Task On_a_terminal_its_lines_are_filled_and_end_without_blanks(int width)
    {
        foreach (string path in Commands.Select(row => row.Data))
        {
            CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { TerminalWidth = width };
            (await line.RunAsync([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Should().Be(0, line.Error);

            line.OutputLines.Should().OnlyContain(l => l == l.TrimEnd() && l.Length <= Math.Max(width, 40), "that is the help of '{0}'", path);
        }
    }

    [Fact]
    public async Task On_a_terminal_paragraphs_are_broken_anew_and_examples_go_on_further_in()
    {
        CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { TerminalWidth = 60 };

        await line.RunAsync("export", "plan", "--help");

        line.Output.Should().Contain(
            """
              It asks nothing and reads nothing. 'inspectlet export run'
              with the window and the number of a line does just that
              line, so a scheduler can start one task for each.

              Example:
                inspectlet export plan 12345678 --since 2026-01-01
                  --until 2026-01-31 --json | jq '.[].window'
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task On_a_terminal_a_second_column_stays_one()
    {
        CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { TerminalWidth = 60 };

        await line.RunAsync("--help");

        line.Output.Should().Contain(
            """
                INSPECTLET_API_TOKEN  its API token; the dashboard shows
                                      it under "API Credentials"
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("export")]
    [InlineData("export verify")]
    [InlineData("export plan")]
    [InlineData("export run")]
    public async Task It_does_not_promise_recordings_where_none_are_printed(string command) =>
        (await HelpOf(command)).Should().NotContain(l => l.Contains("sessionlink", StringComparison.Ordinal));

    [Fact]
    public async Task It_names_the_browsers_that_the_API_knows() => (await HelpOf("sessions search")).Should().Contain(
        l => l.Contains("chrome, firefox, safari, mobile safari, chrome mobile (ios), ie, android, opera, other", StringComparison.Ordinal));

    [Fact]
    public async Task It_says_where_credentials_come_from_and_why()
    {
        string help = string.Join('\n', await HelpOf(""));

        help.Should().ContainAll("INSPECTLET_EMAIL", "INSPECTLET_API_TOKEN", "NO_COLOR", "visible to other users", "--demo");
    }

    [Theory]
    [InlineData("sessions search")]
    [InlineData("sessions get")]
    [InlineData("find")]
    [InlineData("stats")]
    [InlineData("sessions open")]
    public async Task Its_examples_run(string command)
    {
        string[] examples = [.. (await HelpOf(command)).Select(l => l.Trim()).Where(l => l.StartsWith($"inspectlet {command} 1", StringComparison.Ordinal))];

        examples.Should().NotBeEmpty();
        foreach (string example in examples)
        {
            CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { Browser = Browsing.Started };
            (await line.RunAsync([.. CommandLineParser.SplitCommandLine(example).Skip(1)])).Should().Be(0, "{0} is in the help, but: {1}", example, line.Error);
            line.Error.Should().NotContain("may lead elsewhere", "{0} is in the help, so it should name a page that there is", example);
        }
    }

    [Fact]
    public async Task The_examples_of_tail_run_until_they_are_ended()
    {
        string[] examples = [.. (await HelpOf("tail")).Select(l => l.Trim()).Where(l => l.StartsWith("inspectlet tail 1", StringComparison.Ordinal))];

        examples.Should().HaveCount(3);
        foreach (string example in examples)
        {
            using var end = new CancellationTokenSource();
            await using var output = new EndingWriter(end);
            CommandLine line = new(InspectletSandbox.Documented().CreateHandler()) { Destination = output, Clock = new SandboxClock() };
            (await line.RunAsync([.. CommandLineParser.SplitCommandLine(example).Skip(1)], end.Token)).Should().Be(0, "{0} is in the help, but: {1}", example, line.Error);
            line.Output.Should().NotBeEmpty();
        }
    }

    [Fact]
    public async Task The_examples_of_the_sandbox_are_right()
    {
        string[] examples = [.. (await HelpOf("sandbox")).Select(l => l.Trim()).SkipWhile(l => l != "Examples:").Skip(1).TakeWhile(l => l.Length > 0)];

        (await HelpOf("sandbox")).Should().Contain(l => l.Contains("5115 by default", StringComparison.Ordinal));
        examples.Should().HaveCount(3);
        examples.SelectMany(example => Root().Parse(example["inspectlet ".Length..]).Errors).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_command_there_is_help()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync()).Should().Be(0);

        line.OutputLines.Should().Equal(await HelpOf(""));
    }

    [Fact]
    public async Task The_version_is_plain()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("--version")).Should().Be(0);

        line.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+[\w.-]*\n$");
    }

    [Theory]
    [InlineData("--browser", "chrome mobile (ios)")]
    [InlineData("--device", "phone")]
    [InlineData("--last", "30days")]
    public void Shells_can_complete_known_values(string option, string value)
    {
        string text = $"sessions search 1 {option} ";

        Root().Parse(text).GetCompletions(text.Length).Select(c => c.Label).Should().Contain(value);
    }

    // Ctrl+C comes when something has been printed.
    private sealed class EndingWriter(CancellationTokenSource end) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            end.Cancel();
        }

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            end.Cancel();
        }
    }

    private static RootCommand Root() => InspectletCommand.Create(null!, new CommonOptions());

    private static Command Find(string path) => path.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate((Command)Root(), (command, name) => command.Subcommands.Single(c => c.Name == name));

    private static IEnumerable<Command> AndParents(Command command) =>
        command.Parents.OfType<Command>().SelectMany(AndParents).Prepend(command);

    private static async Task<string[]> HelpOf(string path)
    {
        CommandLine line = CommandLine.OnSandbox();
        (await line.RunAsync([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Should().Be(0, line.Error);
        return line.OutputLines;
    }
}

using System.Diagnostics;

namespace Inspectlet.Cli.Tests;

/// <summary>The scripts for shells, in the shells themselves where they are at hand.</summary>
public class CompletionTests
{
    // Each prints what it would offer for the last words of a line.
    private const string Bash =
        """
        inspectlet() { dotnet "$PROGRAM" "$@"; }
        source <(inspectlet completion bash)
        for COMP_LINE in "inspectlet sess" "inspectlet sessions search 1 --browser mob" "inspectlet sites --v"; do
            read -ra COMP_WORDS <<<"$COMP_LINE"; COMP_CWORD=$((${#COMP_WORDS[@]}-1)); COMP_POINT=${#COMP_LINE}
            _inspectlet; echo "${COMPREPLY[*]}"
        done
        """;

    private const string Zsh =
        """
        inspectlet() { dotnet "$PROGRAM" "$@" }
        compdef() { : }
        compadd() { print -r -- "${2// /\\ }" }
        source <(inspectlet completion zsh)
        for line in "inspectlet sess" "inspectlet sessions search 1 --browser mob" "inspectlet sites --v"; do
            words=(${=line}); CURRENT=$#words; _inspectlet
        done
        """;

    private const string Fish =
        """
        function inspectlet; dotnet $PROGRAM $argv; end
        inspectlet completion fish | source
        for line in "inspectlet sess" "inspectlet sessions search 1 --browser mob" "inspectlet sites --v"
            complete -C $line | string replace 'mobile safari' 'mobile\\ safari'
        end
        """;

    private const string PowerShell =
        """
        function inspectlet { dotnet $env:PROGRAM @args }
        inspectlet completion pwsh | Out-String | Invoke-Expression
        foreach ($line in 'inspectlet sess', 'inspectlet sessions search 1 --browser mob', 'inspectlet sites --v') {
            (TabExpansion2 $line $line.Length).CompletionMatches[0].CompletionText -replace "'mobile safari'", 'mobile\ safari'
        }
        """;

    [Theory]
    [InlineData("bash", Bash)]
    [InlineData("zsh", Zsh)]
    [InlineData("fish", Fish)]
    [InlineData("pwsh", PowerShell)]
    public async Task A_shell_completes_commands_values_and_options(string shell, string script)
    {
        Assert.SkipUnless(IsAtHand(shell), $"There is no {shell} here.");
        var start = new ProcessStartInfo(shell, [.. shell switch { "zsh" => ["-f"], "fish" => ["-N"], "pwsh" => ["-NoProfile"], _ => Array.Empty<string>() }, "-c", script])
        {
            RedirectStandardOutput = true,
            Environment = { ["PROGRAM"] = typeof(CliApplication).Assembly.Location },
        };
        using Process process = Process.Start(start)!;

        (await process.StandardOutput.ReadToEndAsync()).ReplaceLineEndings("\n").Should().Be("sessions\nmobile\\ safari\n--verbose\n");
    }

    [Theory]
    [InlineData("sessions search 1 --columns id,st", "id,starred", "id,start")]
    [InlineData("sessions search 1 --columns id,start,st", "id,start,starred")]
    [InlineData("stats 1 --by day,co", "day,country")]
    public async Task What_stands_behind_a_comma_is_completed(string words, params string[] completed)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync($"[suggest:{words.Length}]", words)).Should().Be(0);

        line.OutputLines.Where(found => found.StartsWith(words.Split(' ')[^1], StringComparison.Ordinal)).Should().Equal(completed);
    }

    [Fact]
    public async Task Another_shell_is_named_with_those_that_there_are()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("completion", "fihs")).Should().Be(2);

        line.Error.Should().Be(
            "inspectlet: SHELL must be one of bash, zsh, fish, pwsh, not 'fihs'. Did you mean 'fish'? Run 'inspectlet completion --help' to see how.\n");
    }

    private static bool IsAtHand(string program) => !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}

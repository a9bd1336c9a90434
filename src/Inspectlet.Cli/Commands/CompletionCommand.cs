using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet completion</c>.</summary>
internal sealed class CompletionCommand : DetailedCommand
{
    private const string Help =
        """
        The script asks the program itself, so it need not be made again for a new version.

        bash, in ~/.bashrc:
          source <(inspectlet completion bash)
        zsh, in ~/.zshrc, after compinit:
          source <(inspectlet completion zsh)
        fish:
          inspectlet completion fish > ~/.config/fish/completions/inspectlet.fish
        PowerShell, in the file $PROFILE:
          inspectlet completion pwsh | Out-String | Invoke-Expression
        """;

    private readonly CliHost _host;
    private readonly Argument<string> _shell = new("SHELL")
    {
        Description = $"The shell: {string.Join(", ", CompletionScript.Shells)}.",
        HelpName = "SHELL",
    };

    public CompletionCommand(CliHost host)
        : base("completion", "Prints a script that lets a shell complete commands, options and known values.", Help)
    {
        _host = host;
        _shell.CompletionSources.Add([.. CompletionScript.Shells]);
        Add(_shell);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string shell = parsed.GetRequiredValue(_shell);
        string script = CompletionScript.Of(shell)
            ?? throw new UsageException(
                $"{_shell.Name} must be one of {string.Join(", ", CompletionScript.Shells)}, not '{shell}'.{Suggestion.For(shell, CompletionScript.Shells)}");
        _host.Output.Write(script.ReplaceLineEndings("\n"));
        return ExitCodes.Success;
    }
}

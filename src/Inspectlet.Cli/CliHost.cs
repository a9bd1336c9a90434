using System.Text;
using Spectre.Console;

namespace Inspectlet.Cli;

/// <summary>What the command line touches of the world around it.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where errors and remarks go.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="HttpClient">What to send with, or null for the SDK's own.</param>
/// <param name="Terminal">Draws tables; it writes to <paramref name="Output"/>.</param>
/// <param name="Clock">What pauses and time limits go by.</param>
internal sealed record CliHost(
    TextWriter Output,
    TextWriter Error,
    Func<string, string?> Variable,
    HttpClient? HttpClient,
    IAnsiConsole Terminal,
    TimeProvider Clock)
{
    /// <summary>How wide the terminal is; null where the output goes into a file or a pipe.</summary>
    public int? TerminalWidth => Terminal.Profile.Out.IsTerminal ? Terminal.Profile.Width : null;

    public static CliHost OfProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        return new CliHost(Console.Out, Console.Error, Environment.GetEnvironmentVariable, HttpClient: null, terminal, TimeProvider.System);
    }
}

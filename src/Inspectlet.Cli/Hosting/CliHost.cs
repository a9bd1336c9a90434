using System.Text;
using Spectre.Console;

namespace Inspectlet.Cli.Hosting;

/// <summary>What the command line uses of its environment.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where errors and notes go.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="HttpClient">The HTTP client to send with, or null for the SDK's default.</param>
/// <param name="Terminal">Draws tables; it writes to <paramref name="Output"/>.</param>
/// <param name="Clock">The clock of delays and time limits, and of the sandbox.</param>
internal sealed record CliHost(
    TextWriter Output,
    TextWriter Error,
    Func<string, string?> Variable,
    HttpClient? HttpClient,
    IAnsiConsole Terminal,
    TimeProvider Clock)
{
    /// <summary>How wide the terminal is; null if the output goes to a file or a pipe.</summary>
    public int? TerminalWidth => Terminal.Profile.Out.IsTerminal ? Terminal.Profile.Width : null;

    public static CliHost OfProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        return new CliHost(Console.Out, Console.Error, Environment.GetEnvironmentVariable, HttpClient: null, terminal, TimeProvider.System);
    }
}

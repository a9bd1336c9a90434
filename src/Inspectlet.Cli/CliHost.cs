using Spectre.Console;

namespace Inspectlet.Cli;

/// <summary>What the command line touches of the world around it.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where errors and remarks go.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="HttpClient">What to send with, or null for the SDK's own.</param>
/// <param name="Terminal">Draws tables.</param>
internal sealed record CliHost(
    TextWriter Output,
    TextWriter Error,
    Func<string, string?> Variable,
    HttpClient? HttpClient,
    IAnsiConsole Terminal)
{
    /// <summary>Wide enough for any table, so that what is redirected into a file or a pipe is never broken into lines.</summary>
    public const int RedirectedWidth = 1000;

    public static CliHost OfProcess()
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            terminal.Profile.Width = RedirectedWidth;
        }

        return new CliHost(Console.Out, Console.Error, Environment.GetEnvironmentVariable, HttpClient: null, terminal);
    }
}

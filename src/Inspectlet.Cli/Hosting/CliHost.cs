using System.Text;

namespace Inspectlet.Cli.Hosting;

/// <summary>What the command line uses of its environment.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where errors and notes go.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="HttpClient">The HTTP client to send with, or null for the SDK's default.</param>
/// <param name="Clock">The clock of delays and time limits, and of the sandbox.</param>
internal sealed record CliHost(TextWriter Output, TextWriter Error, Func<string, string?> Variable, HttpClient? HttpClient, TimeProvider Clock)
{
    /// <summary>The terminal that <see cref="Output"/> goes to; null if it goes to a file or a pipe.</summary>
    public Terminal? Terminal { get; init; }

    /// <summary>The terminal that <see cref="Error"/> goes to; null if it goes to a file or a pipe.</summary>
    public Terminal? ErrorTerminal { get; init; }

    /// <summary>How many cells a line of <see cref="Output"/> has; null where there is no limit, as it goes to a file or a pipe.</summary>
    public int? OutputWidth => Terminal?.Width;

    public static CliHost OfProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        Func<string, string?> variable = Environment.GetEnvironmentVariable;
        return new CliHost(Console.Out, Console.Error, variable, HttpClient: null, TimeProvider.System)
        {
            Terminal = Terminal.Find(Console.IsOutputRedirected, variable),
            ErrorTerminal = Terminal.Find(Console.IsErrorRedirected, variable),
        };
    }
}

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

    /// <summary>The folder where programs keep what this user has configured; null for none.</summary>
    public string? ConfigurationFolder { get; init; }

    /// <summary>The last line of the terminal, for what takes long; null where standard error goes to no terminal, or to one that cannot change a line.</summary>
    public StatusLine? Status { get; private init; }

    /// <summary>Runs the user's browser with an address, and says with which code it ended; null if there is none.</summary>
    public Func<Uri, CancellationToken, Task<int?>> RunBrowserAsync { get; init; } = (_, _) => Task.FromResult<int?>(null);

    /// <summary>Opens standard input and output as they are, for a protocol.</summary>
    public Func<(Stream Input, Stream Output)> OpenStreams { get; init; } = StandardStreams.OpenBoth;

    /// <summary>How many cells a line of <see cref="Output"/> has; null where there is no limit, as it goes to a file or a pipe.</summary>
    public int? OutputWidth => Terminal?.Width;

    public static CliHost OfProcess()
    {
        StandardStreams.Reserve();
        Console.OutputEncoding = Encoding.UTF8;
        Func<string, string?> variable = Environment.GetEnvironmentVariable;
        return new CliHost(StandardStreams.OpenOutput(), Console.Error, variable, HttpClient: null, TimeProvider.System)
        {
            Terminal = Terminal.Find(Console.IsOutputRedirected, variable),
            ConfigurationFolder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData),
            ErrorTerminal = Terminal.Find(Console.IsErrorRedirected, variable),
            RunBrowserAsync = (address, cancellationToken) => BrowserRun.RunAsync(address, variable, cancellationToken),
        };
    }

    /// <summary>The same with a status line, which the streams make room for, and with a stream for errors that may be closed.</summary>
    public CliHost WithStatus()
    {
        var error = new HostWriter(Error, status: null, isOptional: true);
        StatusLine? status = ErrorTerminal is { HasEscapes: true } terminal ? new StatusLine(error, terminal) : null;
        return this with
        {
            Status = status,
            Error = new HostWriter(error, status, isOptional: true),
            Output = new HostWriter(Output, Terminal is null ? null : status, isOptional: false),
        };
    }
}

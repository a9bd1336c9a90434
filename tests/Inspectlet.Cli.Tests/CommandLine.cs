using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Inspectlet.Cli.Hosting;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>A run of the command line, with everything it prints.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A StringWriter has nothing to dispose of.")]
internal sealed class CommandLine(HttpMessageHandler handler)
{
    public const string Token = InspectletSandbox.ApiToken;
    public const string NothingFound = """{"response":[]}""";

    public Dictionary<string, string?> Variables { get; } = new()
    {
        ["INSPECTLET_EMAIL"] = InspectletSandbox.Email,
        ["INSPECTLET_API_TOKEN"] = Token,
    };

    /// <summary>What answers its requests.</summary>
    public HttpMessageHandler Handler => handler;

    /// <summary>Where standard output goes.</summary>
    public StringWriter Destination { get; init; } = new() { NewLine = "\n" };

    /// <summary>The clock of delays, time limits and the demo.</summary>
    public TimeProvider Clock { get; init; } = new ImpatientClock();

    /// <summary>How wide the terminal is; null for a file or a pipe.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>The folder of what the user has configured.</summary>
    public string? ConfigurationFolder { get; init; }

    /// <summary>Where standard error goes.</summary>
    public TextWriter ErrorDestination { get; init; } = new StringWriter { NewLine = "\n" };

    /// <summary>Whether standard error goes to a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether the terminal understands escape sequences.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>Whether headings have colours.</summary>
    public bool HasColors { get; init; }

    /// <summary>The user's browser, which says with which code it ended; there is none by default.</summary>
    public Func<Uri, CancellationToken, Task<int?>> Browser { get; init; } = (_, _) => Task.FromResult<int?>(null);

    public string Output => Destination.ToString();

    public string[] OutputLines => Output.Split('\n');

    public string Error => ErrorDestination.ToString()!;

    /// <summary>Runs against the sandbox, as if it were the service.</summary>
    public static CommandLine OnSandbox() => new(InspectletSandbox.Documented().CreateHandler());

    public static CommandLine Answering(string body, HttpStatusCode status = HttpStatusCode.OK, int? terminalWidth = null) =>
        new(new StubHandler(_ => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }))
        {
            TerminalWidth = terminalWidth,
        };

    public static CommandLine Failing(Exception exception) => new(new StubHandler(_ => throw exception));

    public Task<int> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        // Nothing waits for it, unless the command's own time limit fails.
        using var http = new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(5) };
        var host = new CliHost(Destination, ErrorDestination, name => Variables.GetValueOrDefault(name), http, Clock)
        {
            RunBrowserAsync = Browser,
            Terminal = TerminalWidth is { } width ? new Terminal(() => width, HasEscapes, HasColors) : null,
            ConfigurationFolder = ConfigurationFolder,
            ErrorTerminal = IsErrorTerminal ? new Terminal(() => TerminalWidth ?? 80, HasEscapes: true, HasColors: false) : null,
        };
        return await CliApplication.RunAsync(args, host, cancellationToken);
    }
}

using System.IO.Pipelines;
using System.Text;
using Inspectlet.Cli.Hosting;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary><c>inspectlet mcp</c> as it runs, with its standard input and output in memory.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http;

    /// <summary>Starts it.</summary>
    /// <param name="handler">Answers as the service; null for the made-up account of <c>--demo</c>.</param>
    /// <param name="clock">The clock; null for one that stands still.</param>
    /// <param name="options">The options of the command.</param>
    /// <param name="pseudonymKey">The secret of pseudonyms; null for none.</param>
    /// <param name="output">What it writes to; null for <see cref="Output"/>.</param>
    /// <param name="error">Its standard error; null for <see cref="Error"/>.</param>
    public RunningServer(HttpMessageHandler? handler, TimeProvider? clock = null, string[]? options = null, string? pseudonymKey = null, Stream? output = null, TextWriter? error = null)
    {
        _http = new HttpClient(handler ?? new HttpClientHandler());
        var host = new CliHost(new StringWriter(), error ?? _error, name => VariableOf(name, pseudonymKey), _http, clock ?? new FixedClock())
        {
            OpenStreams = () => (_input.Reader.AsStream(), output ?? _output.Writer.AsStream()),
        };
        Ended = Task.Run(() => CliApplication.RunAsync(["mcp", .. handler is null ? ["--demo"] : Array.Empty<string>(), .. options ?? []], host, _stop.Token));
    }

    /// <summary>What the server reads.</summary>
    public Stream Input => _input.Writer.AsStream();

    /// <summary>What the server writes.</summary>
    public Stream Output => _output.Reader.AsStream();

    /// <summary>The exit code, when it has ended.</summary>
    public Task<int> Ended { get; }

    public string Error => _error.ToString();

    /// <summary>Writes lines, ends the input, and reads until the server has ended.</summary>
    public async Task<string[]> TalkAsync(params string[] lines)
    {
        Task<string> output = new StreamReader(Output).ReadToEndAsync();
        await WriteAsync(lines);
        await EndInputAsync();
        await Ended;
        await EndOutputAsync();
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Writes lines.</summary>
    public async Task WriteAsync(params string[] lines)
    {
        await Input.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        await Input.FlushAsync();
    }

    /// <summary>The end of the input, as when a client is gone.</summary>
    public ValueTask EndInputAsync() => _input.Writer.CompleteAsync();

    /// <summary>The end of the output, which only the end of the process closes.</summary>
    public ValueTask EndOutputAsync() => _output.Writer.CompleteAsync();

    /// <summary>The client reads no more: to write fails, as to a pipe that is closed.</summary>
    public ValueTask BreakOutputAsync() => _output.Reader.CompleteAsync(new IOException("Broken pipe"));

    /// <summary>Ctrl+C.</summary>
    public Task InterruptAsync() => _stop.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Ended;
        await _input.Writer.CompleteAsync();
        await _output.Reader.CompleteAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private static string? VariableOf(string name, string? pseudonymKey) => name switch
    {
        "INSPECTLET_EMAIL" => InspectletSandbox.Email,
        "INSPECTLET_API_TOKEN" => InspectletSandbox.ApiToken,
        "INSPECTLET_PSEUDONYM_KEY" => pseudonymKey,
        _ => null,
    };
}

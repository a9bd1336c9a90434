using System.Text;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary><c>inspectlet sandbox</c> as it runs, on a port that is free and with a clock that stands still; it is stopped at the end.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _run;
    private readonly CommandLine _line;
    private readonly HttpClient _http = new();

    private RunningSandbox(string[] options, int? terminalWidth)
    {
        var announced = new Announcement();
        _line = new CommandLine(new HttpClientHandler()) { Destination = announced, Clock = Clock, TerminalWidth = terminalWidth };
        _run = _line.RunAsync(["sandbox", "--port", "0", .. options], _stop.Token);
        Announced = announced.Whole;
    }

    public static DateTimeOffset Now { get; } = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public SandboxClock Clock { get; } = new(Now);

    /// <summary>The API's base address, as it was printed.</summary>
    public Uri BaseAddress { get; private set; } = new("http://localhost/");

    public string Output => _line.Output;

    private Task Announced { get; }

    public static Task<RunningSandbox> StartAsync(params string[] options) => StartAsync(terminalWidth: null, options);

    public static async Task<RunningSandbox> StartAsync(int? terminalWidth, params string[] options)
    {
        var sandbox = new RunningSandbox(options, terminalWidth);
        await Task.WhenAny(sandbox.Announced, sandbox._run);
        sandbox.BaseAddress = new Uri(sandbox.Output.Split(' ', '\n').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
        return sandbox;
    }

    /// <summary>A client of it, with a pool of connections of its own.</summary>
    public InspectletClient CreateClient(int maxRetries = 0) => new(new InspectletClientOptions
    {
        Email = InspectletSandbox.Email,
        ApiToken = InspectletSandbox.ApiToken,
        BaseAddress = BaseAddress,
        MaxRetries = maxRetries,
        TimeProvider = Clock,
    });

    /// <summary>Sends a request with the right credentials.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path after the base address.</param>
    /// <param name="content">The body.</param>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, new Uri(BaseAddress, path)) { Content = content };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{InspectletSandbox.Email}:{InspectletSandbox.ApiToken}")));
        return _http.SendAsync(request);
    }

    /// <summary>Stops it, as Ctrl+C does, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    // All of it is written at once.
    private sealed class Announcement : StringWriter
    {
        private readonly TaskCompletionSource _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Whole => _whole.Task;

        public override string NewLine => "\n";

        public override void Write(string? value)
        {
            base.Write(value);
            _whole.TrySetResult();
        }
    }
}

using System.Net;
using System.Text;
using Inspectlet.Testing;
using Spectre.Console;

namespace Inspectlet.Cli.Tests;

/// <summary>A run of the command line, with everything it prints and sends.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A StringWriter has nothing to dispose of.")]
internal sealed class CommandLine(HttpMessageHandler handler)
{
    public const string Token = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public Dictionary<string, string?> Variables { get; } = new()
    {
        ["INSPECTLET_EMAIL"] = InspectletSandbox.Email,
        ["INSPECTLET_API_TOKEN"] = Token,
    };

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Runs against the sandbox, as if it were the service.</summary>
    public static CommandLine OnSandbox() => new(new InspectletSandbox());

    public static CommandLine Answering(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(new Stub(_ => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }));

    public static CommandLine Failing(Exception exception) => new(new Stub(_ => throw exception));

    public Task<int> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(_output),
        });
        terminal.Profile.Width = CliHost.RedirectedWidth;
        using var http = new HttpClient(handler);
        return await CliApplication.RunAsync(args, new CliHost(_output, _error, name => Variables.GetValueOrDefault(name), http, terminal), cancellationToken);
    }

    /// <summary>Runs a search, and gives what was sent in the form field <c>search</c>.</summary>
    public static async Task<string?> SearchSentBy(params string[] options)
    {
        IReadOnlyDictionary<string, string> form = await FormSentBy(options);
        return form.GetValueOrDefault("search");
    }

    public static async Task<IReadOnlyDictionary<string, string>> FormSentBy(params string[] options)
    {
        string? body = null;
        var line = new CommandLine(new Stub(request =>
        {
            body = request.Content!.ReadAsStringAsync().GetAwaiter().GetResult();
            return new HttpResponseMessage { Content = new StringContent("""{"response":[]}""") };
        }));
        int exitCode = await line.RunAsync(["sessions", "search", "1", .. options]);
        exitCode.Should().Be(0, line.Error);
        return body!.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2))
            .ToDictionary(f => WebUtility.UrlDecode(f[0]), f => WebUtility.UrlDecode(f[1]));
    }

    private sealed class Stub(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}

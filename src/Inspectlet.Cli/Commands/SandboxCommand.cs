using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Cli.Server;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sandbox</c>.</summary>
internal sealed class SandboxCommand : DetailedCommand
{
    private const string Documented = "documented";
    private const string Observed = "observed";
    private const int DefaultPort = 5115;
    private const int DefaultSessions = 500;

    private const string Help =
        """
        The recordings are made up, in the 90 days before the start, and searches find among them what docs/search-semantics.md
        of the SDK's repository says. Programs in any language can use it: it prints its address, credentials that it takes, and a first request.
        It listens on this machine only, keeps nothing, and ends with Ctrl+C.

        Examples:
          inspectlet sandbox
          inspectlet sandbox --port 8080 --sessions 1000000
          inspectlet sandbox --faults 0.1 --arrivals 2 --shape observed
        """;

    private readonly CliHost _host;
    private readonly Option<int?> _port = WholeNumber.Option(
        "--port", 0, 65535, "PORT", $"The port to listen at; {DefaultPort} by default, 0 for any that is free.");

    private readonly Option<int?> _seed = WholeNumber.Option(
        "--seed", 0, int.MaxValue, "N", "What the recordings and faults are made from: the same number and --sessions, the same ones, counted back from the start. 0 by default.");

    private readonly Option<int?> _sessions = WholeNumber.Option(
        "--sessions", 1, 10_000_000, "N", $"How many recordings to make up on the site {InspectletSandbox.WebsiteId}; {DefaultSessions} by default.");

    private readonly Option<double> _faults = Share.Option(
        "--faults", "RATE", "The share of requests that fail, such as 0.1: by status 429 or 500, or a lost connection. 0 by default.");

    private readonly Option<int?> _arrivals = WholeNumber.Option(
        "--arrivals", 0, 1000, "N", "How many new recordings arrive after every search; 0 by default.");

    private readonly Option<string?> _shape = new("--shape")
    {
        Description = $"How the recordings of a search are wrapped: {Documented}, the default, in a list; or {Observed}, as the service does, in an object.",
        HelpName = "SHAPE",
        CompletionSources = { Documented, Observed },
    };

    private readonly Option<bool> _loose = new("--loose")
    {
        Description = "Write JSON as loosely as PHP may: numbers as text, true as 1.",
    };

    public SandboxCommand(CliHost host)
        : base("sandbox", "Serves an account with made-up recordings over HTTP, on this machine, to try programs out.", Help)
    {
        _host = host;
        Add(_port);
        Add(_seed);
        Add(_sessions);
        Add(_faults);
        Add(_arrivals);
        Add(_shape);
        Add(_loose);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        InspectletSandbox sandbox = Create(parsed);
        using var handler = new FaultyHandler(sandbox, parsed.GetValue(_faults), parsed.GetValue(_seed) ?? 0);
        LoopbackServer server = await LoopbackServer.StartAsync(handler, parsed.GetValue(_port) ?? DefaultPort, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await _host.Output.WriteLineAsync(Introduction(server.BaseAddress)).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCodes.Success;
    }

    private InspectletSandbox Create(ParseResult parsed)
    {
        var sandbox = InspectletSandbox.Demo(new InspectletSandboxOptions
        {
            Seed = parsed.GetValue(_seed) ?? 0,
            SessionCount = parsed.GetValue(_sessions) ?? DefaultSessions,
            Shape = ShapeOf(parsed.GetValue(_shape)),
            IsLoose = parsed.GetValue(_loose),
            TimeProvider = _host.Clock,
        });
        sandbox.ArriveBetweenRequests(parsed.GetValue(_arrivals) ?? 0);
        return sandbox;
    }

    private SandboxShape ShapeOf(string? text) => text switch
    {
        null or Documented => SandboxShape.Documented,
        Observed => SandboxShape.Observed,
        _ => throw new UsageException($"{_shape.Name} must be {Documented} or {Observed}, not '{text}'.{Suggestion.For(text, [Documented, Observed])}"),
    };

    private string Introduction(Uri address) =>
        $$"""
        {{string.Join(Environment.NewLine, Paragraph.LinesOf(_host, $"A sandbox of Inspectlet's API is at {address} until Ctrl+C."))}}

          e-mail address  {{InspectletSandbox.Email}}
          API token       {{InspectletSandbox.ApiToken}}

        curl --user {{InspectletSandbox.Email}}:{{InspectletSandbox.ApiToken}} --data-urlencode 'search={"country":"US"}' --data limit=1 {{address}}websites/{{InspectletSandbox.WebsiteId}}/sessions

        With the two as {{EnvironmentVariables.Email}} and {{EnvironmentVariables.ApiToken}}:
        {{InspectletCommand.Name}} sessions search {{InspectletSandbox.WebsiteId}} --base-url {{address}}
        """;
}

using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Mcp;
using Inspectlet.Cli.Mcp.Answers;
using Inspectlet.Cli.Mcp.Privacy;
using Inspectlet.Cli.Mcp.Protocol;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet mcp</c>.</summary>
internal sealed class McpCommand : DetailedCommand
{
    private const string Help =
        $$"""
        It speaks the Model Context Protocol over standard input and output, and ends when its client does; a client starts it, not a person.
        Its tools only read: they find recordings, explain why, and count.

        Names, IP addresses, what looks like an e-mail address, and the links to watch recordings are withheld from the assistant: it sees
        pseudonyms. --allow {{Disclosure.PersonalDataName}} and --allow {{Disclosure.LinksName}} show them. With {{EnvironmentVariables.PseudonymKey}} set, pseudonyms stay the
        same from one start to the next, and are those of exports with the same key.

        Examples:
          inspectlet mcp --demo
          inspectlet mcp --allow {{Disclosure.PersonalDataName}} --budget 8000
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly Option<string[]> _allow = new("--allow")
    {
        Description = $"What the assistant may see too: {Disclosure.PersonalDataName}, or {Disclosure.LinksName} to watch recordings, which are secrets. Can be repeated.",
        HelpName = "WHAT",
        CompletionSources = { Disclosure.PersonalDataName, Disclosure.LinksName },
    };

    private readonly Option<int?> _budget = WholeNumber.Option(
        "--budget", TokenBudget.Least, TokenBudget.Most, "TOKENS", $"The most tokens of an answer, by an estimate of three bytes each; {TokenBudget.Default} by default.");

    public McpCommand(CliHost host, CommonOptions common)
        : base("mcp", "Serves assistants, such as Claude or Copilot: they find recordings and explain them.", Help)
    {
        _host = host;
        _common = common;
        Add(_allow);
        Add(_budget);
        Add(common.Demo);
        Add(common.BaseUrl);
        Add(common.Timeout);
        Add(common.Verbose);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Disclosure disclosure = DisclosureOf(parsed);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, WithoutAccounts(_host), _common);
        var settings = new AssistantSettings(
            inspectlet,
            parsed.GetValue(_common.Demo),
            _host.Clock,
            disclosure,
            new Pseudonyms(_host.Variable(EnvironmentVariables.PseudonymKey)),
            new TokenBudget(parsed.GetValue(_budget) ?? TokenBudget.Default));
        (Stream input, Stream output) = _host.OpenStreams();
        try
        {
            await new AssistantServer(settings, new ServerLog(_host.Error, _host.Clock)).RunAsync(input, output, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A client may end it by a signal too.
        }

        return ExitCodes.Success;
    }

    // What a client starts has the credentials that its configuration gives, and no others that happen to be there.
    private static CliHost WithoutAccounts(CliHost host) => host with
    {
        ConfigurationFolder = null,
        Variable = name => name == EnvironmentVariables.Accounts ? null : host.Variable(name),
    };

    private Disclosure DisclosureOf(ParseResult parsed)
    {
        string[] allowed = parsed.GetValue(_allow) ?? [];
        return allowed.FirstOrDefault(what => what is not (Disclosure.PersonalDataName or Disclosure.LinksName)) is { } unknown
            ? throw new UsageException($"{_allow.Name} must be {Disclosure.PersonalDataName} or {Disclosure.LinksName}, not '{unknown}'.")
            : new Disclosure(allowed.Contains(Disclosure.PersonalDataName), allowed.Contains(Disclosure.LinksName));
    }
}

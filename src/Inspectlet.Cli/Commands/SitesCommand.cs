using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sites</c>.</summary>
internal sealed class SitesCommand : Command
{
    private readonly CliHost _host;
    private readonly CommonOptions _common;

    public SitesCommand(CliHost host, CommonOptions common)
        : base("sites", "Lists the sites of the account, with the ids that the other commands take.")
    {
        _host = host;
        _common = common;
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        IReadOnlyList<Website> sites = await inspectlet.ListWebsitesAsync(cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(_common.Json))
        {
            JsonOutput.Write(_host.Output, sites);
        }
        else if (sites.Count == 0)
        {
            await _host.Output.WriteLineAsync("The account has no sites.").ConfigureAwait(false);
        }
        else
        {
            SiteTable.Write(_host, sites);
        }

        return ExitCodes.Success;
    }
}

using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Cli.Output.Rows;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sites</c>.</summary>
internal sealed class SitesCommand : Command
{
    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly FormatOptions _format;

    public SitesCommand(CliHost host, CommonOptions common)
        : base("sites", "Lists the sites of the account, with the ids that the other commands take.")
    {
        _host = host;
        _common = common;
        _format = new FormatOptions(common.Json);
        _format.AddTo(this);
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        OutputFormat format = _format.Of(parsed);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        IReadOnlyList<Website> sites = await inspectlet.ListWebsitesAsync(cancellationToken).ConfigureAwait(false);
        IRowOutput<Website> output = RowOutput.OfSites(_host, format);
        output.Write(sites);
        output.Complete();
        return ExitCodes.Success;
    }
}

using System.CommandLine;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sites</c>.</summary>
internal static class SitesCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        var command = new Command("sites", "Lists the sites of the account, with the ids that the other commands take.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using InspectletClient inspectlet = ClientFactory.Create(parsed, host, common);
            IReadOnlyList<Website> sites = await inspectlet.ListWebsitesAsync(cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host.Output, sites);
            }
            else if (sites.Count == 0)
            {
                await host.Output.WriteLineAsync("The account has no sites.").ConfigureAwait(false);
            }
            else
            {
                SiteTable.Write(host, sites);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}

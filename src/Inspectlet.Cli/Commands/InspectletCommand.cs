using System.CommandLine;
using System.CommandLine.Help;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet</c>: the root of all commands.</summary>
internal static class InspectletCommand
{
    // The assembly cannot have this name: only case would distinguish it from the SDK's.
    public const string Name = "inspectlet";

    public static RootCommand Create(CliHost host, CommonOptions common)
    {
        var root = new RootCommand(
            $$"""
            Lists the sites of an Inspectlet account, searches the recordings of their visitors' sessions, shows one,
            and finds the one that was open when something happened.

            Environment variables:
              {{EnvironmentVariables.Email}}      the account's e-mail address
              {{EnvironmentVariables.ApiToken}}  its API token; the dashboard shows it under "API Credentials"
              {{EnvironmentVariables.Accounts}}   a file that names several accounts, for --account NAME
              NO_COLOR              if set, nothing is coloured
              COLUMNS               how wide the terminal is, where it does not say so itself

            The file of accounts is JSON: { "accounts": { "work": { "email": "bob@example.com", "tokenVariable": "WORK_TOKEN" } }, "default": "work" }

            There is no option for the token: the arguments of a command are visible to other users of a machine.
            To try it without an account, add --demo; to try another program, 'inspectlet sandbox' serves one over HTTP.

            Exit codes: 0 for success, 1 if the API, the connection, a folder or a port failed, or if an export is not as it must be, 2 if the
            command is wrong, 130 after Ctrl+C (which ends 'sandbox', 'tail' and 'mcp' with 0).
            """)
        {
            HelpName = Name,
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new DetailedHelpAction(host, (HelpAction)help.Action!);
        root.Add(new SitesCommand(host, common));
        root.Add(new SessionsCommand(host, common));
        root.Add(new FindCommand(host, common));
        root.Add(new StatsCommand(host, common));
        root.Add(new TailCommand(host, common));
        root.Add(new ExportCommand(host, common));
        root.Add(new SandboxCommand(host));
        root.Add(new CompletionCommand(host));
        root.Add(new McpCommand(host, common));
        return root;
    }
}

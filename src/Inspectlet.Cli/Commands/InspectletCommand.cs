using System.CommandLine;
using System.CommandLine.Help;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet</c>: what all commands hang on.</summary>
internal static class InspectletCommand
{
    // The assembly cannot have the command's name: it differs from the SDK's by case alone.
    public const string Name = "inspectlet";

    public static RootCommand Create(CliHost host, CommonOptions common)
    {
        var root = new RootCommand(
            $"""
            Lists the sites of an Inspectlet account, searches the recordings of their visitors' sessions, and shows one.

            Environment variables:
              {ClientFactory.EmailVariable}      the account's e-mail address
              {ClientFactory.TokenVariable}  its API token; the dashboard shows it under "API Credentials"
              NO_COLOR              if set, nothing is coloured

            There is no option for the token: the arguments of a command are visible to other users of a machine.
            To try it without an account, add --demo.

            Exit codes: 0 for success, 1 if the API or the connection failed, 2 if the command is wrong, 130 after Ctrl+C.
            """)
        {
            HelpName = Name,
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new DetailedHelpAction((HelpAction)help.Action!);
        common.AddTo(root);
        root.Add(SitesCommand.Create(host, common));
        root.Add(SessionsCommand.Create(host, common));
        return root;
    }
}

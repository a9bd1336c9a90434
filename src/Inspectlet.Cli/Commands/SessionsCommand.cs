using System.CommandLine;
using Inspectlet.Cli.Input;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions</c>.</summary>
internal static class SessionsCommand
{
    public static Command Create(CliHost host, CommonOptions common) => new("sessions", "Searches the recordings of a site, or shows one.")
    {
        SearchCommand.Create(host, common),
        GetCommand.Create(host, common),
    };

    public static Argument<long> Site() => WholeNumber.Id("SITE", "The site's id, from 'inspectlet sites'.");
}

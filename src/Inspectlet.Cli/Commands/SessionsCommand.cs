using System.CommandLine;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions</c>.</summary>
internal sealed class SessionsCommand : Command
{
    public SessionsCommand(CliHost host, CommonOptions common)
        : base("sessions", "Searches the recordings of a site, shows one, or opens it in the browser.")
    {
        Add(new SearchCommand(host, common));
        Add(new GetCommand(host, common));
        Add(new OpenCommand(host, common));
    }
}

using System.CommandLine;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet sessions</c>.</summary>
internal sealed class SessionsCommand : Command
{
    public SessionsCommand(CliHost host, CommonOptions common)
        : base("sessions", "Searches the recordings of a site, or shows one.")
    {
        common.AddTo(this);
        Add(new SearchCommand(host, common));
        Add(new GetCommand(host, common));
    }
}

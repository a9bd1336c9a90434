using System.CommandLine;
using System.CommandLine.Invocation;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Commands;

/// <summary>Prints the version of this program. The default action would print that of the process's own assembly, such as a test runner.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(BuildInfo.Version);
        return ExitCodes.Success;
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;

namespace Inspectlet.Cli.Commands;

/// <summary>Prints the version of this program, whichever program runs it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(BuildInfo.Version);
        return ExitCodes.Success;
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Inspectlet.Cli.Commands;

/// <summary>Prints the version of this program, whichever program runs it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version);
        return ExitCodes.Success;
    }
}

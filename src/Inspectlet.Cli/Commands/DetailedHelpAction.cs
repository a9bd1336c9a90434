using System.CommandLine;
using System.CommandLine.Invocation;

namespace Inspectlet.Cli.Commands;

/// <summary>Prints the help of a command, with its details where it has any.</summary>
internal sealed class DetailedHelpAction(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    // A user who asks for help need not know yet what the command requires.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is DetailedCommand command)
        {
            command.Description = $"{command.Description}{Environment.NewLine}{Environment.NewLine}{command.Details}";
        }

        return help.Invoke(parseResult);
    }
}

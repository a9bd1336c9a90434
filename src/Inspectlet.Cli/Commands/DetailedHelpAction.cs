using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Commands;

/// <summary>Prints the help of a command, with its details where it has any, on the lines that the terminal has.</summary>
internal sealed class DetailedHelpAction(CliHost host, HelpAction help) : SynchronousCommandLineAction
{
    private const int LeastWidth = 40;

    // The library indents a description by so much.
    private const int Indent = 2;

    // A user who asks for help need not know yet what the command requires.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        int? width = host.OutputWidth is { } cells ? Math.Max(cells, LeastWidth) : null;
        string text = command is DetailedCommand { Details: var details }
            ? $"{command.Description}{Environment.NewLine}{Environment.NewLine}{details}"
            : command.Description ?? "";
        command.Description = width is { } most ? HelpText.Fit(text, most - Indent) : text;
        help.MaxWidth = width ?? int.MaxValue;
        HideArguments(command.Parents.OfType<Command>());
        return Print(parseResult);
    }

    // The library names those of a command in the usage of the ones below it too, which do not take them.
    private static void HideArguments(IEnumerable<Command> parents)
    {
        foreach (Argument argument in parents.SelectMany(parent => parent.Arguments))
        {
            argument.Hidden = true;
        }
    }

    // The library leaves blanks at the ends of lines.
    private int Print(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        int exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        foreach (string line in text.ToString().TrimEnd().Split(Environment.NewLine))
        {
            output.WriteLine(line.TrimEnd());
        }

        return exitCode;
    }
}

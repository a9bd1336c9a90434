using System.CommandLine;

namespace Inspectlet.Document.Commands;

/// <summary><c>check</c>: prints what is wrong with a document, in the form that MSBuild and editors understand.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new DocumentOptions();
        var command = new Command("check", "Prints all that is wrong with a document, with file, line and column. Exit code: 0 nothing, 1 something.");
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed) is null ? 1 : 0);
        return command;
    }
}

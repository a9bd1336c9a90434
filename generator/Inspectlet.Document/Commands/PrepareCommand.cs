using System.CommandLine;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Document.Commands;

/// <summary><c>prepare</c>: checks a document and prints what NSwag is to read.</summary>
internal static class PrepareCommand
{
    public static Command Create()
    {
        var options = new DocumentOptions();
        var command = new Command("prepare", "Checks a document, and prints it as NSwag reads it: with every name and type of C# decided. Exit code: 0 done, 1 the document is wrong.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (options.Read(parsed) is not { } document)
            {
                return 1;
            }

            parsed.InvocationConfiguration.Output.WriteLine(PreparedDocument.Write(document.File.Root, Declarer.Declare(document)));
            return 0;
        });
        return command;
    }
}

using System.CommandLine;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Document.Commands;

/// <summary><c>prepare</c>: checks a document and prints what NSwag is to read.</summary>
internal sealed class PrepareCommand()
    : ReadingCommand("prepare", "Checks a document, and prints it as NSwag reads it: with every name and type of C# decided. Exit code: 0 done, 1 the document is wrong.")
{
    // The document goes to the output.
    protected override TextWriter FindingsOf(ParseResult parsed) => parsed.InvocationConfiguration.Error;

    protected override int Run(ApiDocument document, ParseResult parsed)
    {
        parsed.InvocationConfiguration.Output.WriteLine(PreparedDocument.Write(document.File.Root, Declarer.Declare(document)));
        return 0;
    }
}

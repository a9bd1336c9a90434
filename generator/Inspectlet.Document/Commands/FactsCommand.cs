using System.CommandLine;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Document.Commands;

/// <summary><c>facts</c>: checks a document, and writes what analyzers know of its SDK.</summary>
internal sealed class FactsCommand : ReadingCommand
{
    private readonly Option<string> _namespace = new("--namespace") { Description = "The namespace of everything.", Required = true };

    private readonly Option<string> _output = new("--output") { Description = "The file to write.", Required = true };

    public FactsCommand()
        : base("facts", "Checks a document, and writes what analyzers know of its SDK, as C#. Exit code: 0 done, 1 the document is wrong.")
    {
        Add(_namespace);
        Add(_output);
    }

    protected override int Run(ApiDocument document, ParseResult parsed)
    {
        DeclarationFiles.Write(FactsFile.Write(Declarer.Declare(document), parsed.GetRequiredValue(_namespace)), parsed.GetRequiredValue(_output));
        return 0;
    }
}

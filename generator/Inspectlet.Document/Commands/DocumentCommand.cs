using System.CommandLine;

namespace Inspectlet.Document.Commands;

/// <summary>The program: what can be done with a document before and after it becomes an SDK.</summary>
internal static class DocumentCommand
{
    public static RootCommand Create() => new("Checks an OpenAPI document, prepares it, declares its SDK, and says what a change of it means.")
    {
        CheckCommand.Create(),
        PrepareCommand.Create(),
        DeclareCommand.Create(),
        ChangesCommand.Create(),
    };
}

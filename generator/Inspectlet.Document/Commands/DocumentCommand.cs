using System.CommandLine;

namespace Inspectlet.Document.Commands;

/// <summary>The program: what can be done with a document before and after it becomes an SDK.</summary>
internal static class DocumentCommand
{
    private const int WrongUsage = 2;

    /// <returns>What the command returns; 2 if the arguments are wrong.</returns>
    public static int Run(string[] args, InvocationConfiguration configuration)
    {
        ParseResult parsed = Create().Parse(args);
        int exitCode = parsed.Invoke(configuration);
        return parsed.Errors.Count > 0 ? WrongUsage : exitCode;
    }

    private static RootCommand Create() => new("Checks an OpenAPI document, prepares it, declares its SDK, and says what a change of it means.")
    {
        new CheckCommand(),
        new PrepareCommand(),
        new DeclareCommand(),
        new FactsCommand(),
        ChangesCommand.Create(),
    };
}

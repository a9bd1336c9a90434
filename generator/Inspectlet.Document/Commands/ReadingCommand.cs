using System.CommandLine;
using Inspectlet.Document.Rules;

namespace Inspectlet.Document.Commands;

/// <summary>A command that reads one document, and prints what is wrong with it in the form that MSBuild and editors understand.</summary>
internal abstract class ReadingCommand : Command
{
    private readonly Argument<string> _document = new("DOCUMENT") { Description = "The OpenAPI document." };

    private readonly Option<string> _mode = CheckOption.Create("strict");

    private readonly Option<bool> _leavesOut = LeaveOutOption.Create();

    private readonly Option<string[]> _allowed = AllowOption.Create();

    protected ReadingCommand(string name, string description)
        : base(name, description)
    {
        Add(_document);
        Add(_mode);
        Add(_leavesOut);
        Add(_allowed);
        SetAction(Read);
    }

    /// <summary>What is done with a document that is right.</summary>
    protected abstract int Run(ApiDocument document, ParseResult parsed);

    /// <summary>Where to print what is wrong.</summary>
    protected virtual TextWriter FindingsOf(ParseResult parsed) => parsed.InvocationConfiguration.Output;

    /// <summary>Whether an operation that cannot be made is left out.</summary>
    protected bool LeavesOut(ParseResult parsed) => parsed.GetValue(_leavesOut);

    private int Read(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(_document);
        try
        {
            var findings = new FindingList(CheckOption.ModeOf(parsed.GetValue(_mode)));
            ApiDocument? document = DocumentRules.Read(path, new DiskFiles(), findings, parsed.GetValue(_allowed), LeavesOut(parsed));
            foreach (Finding finding in findings.Sorted())
            {
                FindingsOf(parsed).WriteLine(finding);
            }

            return document is null || findings.HasErrors ? 1 : Run(document, parsed);
        }
        catch (Exception exception) when (parsed.InvocationConfiguration.EnableDefaultExceptionHandler)
        {
            FindingsOf(parsed).WriteLine(new Finding(path, 1, 1, Rule.Program, $"This is no fault of the document, but the program failed: {exception.GetType().Name}: {exception.Message}"));
            return 1;
        }
    }
}

/// <summary><c>check</c>: prints what is wrong with a document.</summary>
internal sealed class CheckCommand()
    : ReadingCommand("check", "Prints all that is wrong with a document, with file, line and column. Exit code: 0 nothing, or warnings alone; 1 an error.")
{
    protected override int Run(ApiDocument document, ParseResult parsed) => 0;
}

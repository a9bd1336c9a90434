using System.CommandLine;
using Inspectlet.Document.Rules;

namespace Inspectlet.Document.Commands;

/// <summary>A command that reads one document, and prints what is wrong with it in the form that MSBuild and editors understand.</summary>
internal abstract class ReadingCommand : Command
{
    private readonly Argument<string> _document = new("DOCUMENT") { Description = "The OpenAPI document." };

    private readonly Option<string> _mode = new("--check")
    {
        Description = "Which rules count. strict: all. support: those about what the SDK cannot do, or would get wrong, for documents of others. false: only what keeps the document from being read.",
        DefaultValueFactory = _ => "strict",
    };

    private readonly Option<string[]> _allowed = AllowOption.Create();

    protected ReadingCommand(string name, string description)
        : base(name, description)
    {
        Add(_document);
        Add(_mode.AcceptOnlyFromAmong("strict", "support", "false"));
        Add(_allowed);
        SetAction(parsed => Read(parsed) is { } document ? Run(document, parsed) : 1);
    }

    /// <summary>What is done with a document that is right.</summary>
    protected abstract int Run(ApiDocument document, ParseResult parsed);

    private ApiDocument? Read(ParseResult parsed)
    {
        CheckMode mode = parsed.GetValue(_mode) switch { "strict" => CheckMode.Strict, "support" => CheckMode.Support, _ => CheckMode.None };
        var findings = new FindingList(mode);
        ApiDocument? document = DocumentRules.Read(parsed.GetRequiredValue(_document), new DiskFiles(), findings, parsed.GetValue(_allowed));
        foreach (Finding finding in findings.Sorted())
        {
            parsed.InvocationConfiguration.Output.WriteLine(finding);
        }

        return findings.IsEmpty ? document : null;
    }
}

/// <summary><c>check</c>: prints what is wrong with a document.</summary>
internal sealed class CheckCommand() : ReadingCommand("check", "Prints all that is wrong with a document, with file, line and column. Exit code: 0 nothing, 1 something.")
{
    protected override int Run(ApiDocument document, ParseResult parsed) => 0;
}

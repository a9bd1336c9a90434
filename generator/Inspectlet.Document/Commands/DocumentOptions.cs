using System.CommandLine;
using Inspectlet.Document.Rules;

namespace Inspectlet.Document.Commands;

/// <summary>What every command takes that reads one document.</summary>
internal sealed class DocumentOptions
{
    private readonly Argument<string> _document = new("DOCUMENT") { Description = "The OpenAPI document." };

    private readonly Option<string> _mode = new("--check")
    {
        Description = "Which rules count. strict: all. support: those about what the SDK cannot do, or would get wrong, for documents of others. false: none.",
        DefaultValueFactory = _ => "strict",
    };

    public DocumentOptions() => _mode.AcceptOnlyFromAmong("strict", "support", "false");

    public void AddTo(Command command)
    {
        command.Add(_document);
        command.Add(_mode);
    }

    /// <summary>Reads the document and prints what is wrong with it; null where something is.</summary>
    public ApiDocument? Read(ParseResult parsed)
    {
        CheckMode mode = parsed.GetValue(_mode) switch { "strict" => CheckMode.Strict, "support" => CheckMode.Support, _ => CheckMode.None };
        var findings = new FindingList(mode);
        ApiDocument? document = DocumentRules.Read(parsed.GetRequiredValue(_document), new DiskFiles(), findings);
        foreach (Finding finding in findings.Sorted())
        {
            parsed.InvocationConfiguration.Output.WriteLine(finding);
        }

        return findings.IsEmpty ? document : null;
    }

    /// <summary>Prints an error of the whole document.</summary>
    public void Report(ParseResult parsed, string id, string message) =>
        parsed.InvocationConfiguration.Output.WriteLine($"{parsed.GetRequiredValue(_document)}(1,1): error {id}: {message}");
}

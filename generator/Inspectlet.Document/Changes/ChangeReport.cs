using Inspectlet.Document.Changes.Comparison;
using Inspectlet.Document.Declarations;
using Inspectlet.Document.Documents;
using Inspectlet.Document.Findings;
using Inspectlet.Document.Preparation;
using Inspectlet.Document.Rules;
using Inspectlet.Document.Structure;

namespace Inspectlet.Document.Changes;

/// <summary>Compares two states of a document by what becomes of each.</summary>
/// <param name="nswag">Prints the declarations.</param>
/// <param name="templates">The folder of the templates.</param>
internal sealed class ChangeReport(NSwag nswag, string templates)
{
    private readonly FindingList _findings = new(CheckMode.None);

    /// <summary>What keeps the documents from being compared.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Sorted();

    /// <summary>Compares the documents; null where one of them cannot be read, or refers to nothing.</summary>
    /// <exception cref="NotSupportedException">The source generator cannot complete what one of them declares.</exception>
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public Outcome? Compare(string before, IFileStore beforeFiles, string after, IFileStore afterFiles)
    {
        ApiDocument? old = DocumentRules.Read(before, beforeFiles, _findings);
        ApiDocument? now = DocumentRules.Read(after, afterFiles, _findings);
        if (old is null || now is null || !_findings.IsEmpty)
        {
            return null;
        }

        return new Outcome(SdkComparison.Compare(Declare(old), Declare(now)), IsSame: old.File.Yaml.Equals(now.File.Yaml));
    }

    private Sdk Declare(ApiDocument document)
    {
        SdkDeclarations declarations = Declarer.Declare(document);
        string code = nswag.Print(PreparedDocument.Write(document.File.Root, declarations), new NSwagSettings(templates, Sdk.Namespace, Sdk.ClientName));
        return SdkReader.Read(code, document, declarations);
    }
}

/// <summary>What came of comparing two documents.</summary>
/// <param name="Changes">What users meet, the gravest first.</param>
/// <param name="IsSame">Whether the documents say the same, to the word; what they refer to in other files apart.</param>
internal sealed record Outcome(IReadOnlyList<Change> Changes, bool IsSame);

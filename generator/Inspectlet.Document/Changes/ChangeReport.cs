using Inspectlet.Document.Changes.Comparison;
using Inspectlet.Document.Declarations;
using Inspectlet.Document.Preparation;
using Inspectlet.Document.Structure;

namespace Inspectlet.Document.Changes;

/// <summary>Compares two states of a document by what becomes of each.</summary>
/// <param name="nswag">Prints the declarations.</param>
/// <param name="templates">The folder of the templates.</param>
internal sealed class ChangeReport(NSwag nswag, string templates)
{
    /// <summary>What users meet, the gravest first.</summary>
    /// <exception cref="NotSupportedException">The source generator cannot complete what one of them declares.</exception>
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public IReadOnlyList<Change> Compare(ApiDocument before, ApiDocument after) => SdkComparison.Compare(Declare(before), Declare(after));

    private Sdk Declare(ApiDocument document)
    {
        SdkDeclarations declarations = Declarer.Declare(document);
        string code = nswag.Print(PreparedDocument.Write(document.File.Root, declarations), new NSwagSettings(templates, Sdk.Namespace, Sdk.ClientName));
        return SdkReader.Read(code, document, declarations);
    }
}

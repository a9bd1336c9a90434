using System.Text;
using ApiContract.Generator.Parse;
using Microsoft.CodeAnalysis.Text;

namespace ApiContract.Generator;

/// <summary>Writes the code of a type.</summary>
internal static class Emission
{
    /// <param name="parsed">The type. Nothing is written of one that could not be parsed, which is reported elsewhere.</param>
    /// <param name="emit">Makes the code.</param>
    /// <param name="add">Takes the name of the file, and the code.</param>
    /// <param name="report">Takes why there is none.</param>
    public static void Write<T>(Parsed<T> parsed, Func<T, string> emit, Action<string, SourceText> add, Action<Diagnostic> report)
        where T : TypeSpec
    {
        if (parsed.Spec is not { } spec)
        {
            return;
        }

        var diagnostics = new DiagnosticBag();
        if (diagnostics.Try(parsed.Place, spec.Name, () => emit(spec)) is { } code)
        {
            add(spec.FileName, SourceText.From(code, Encoding.UTF8));
            return;
        }

        // The places in the document would make the code anew at every edit of it.
        var noPlaces = new DocumentPlaces("");
        foreach (DiagnosticSpec diagnostic in diagnostics.ToArray())
        {
            report(diagnostic.ToDiagnostic(noPlaces));
        }
    }
}

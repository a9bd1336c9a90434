namespace Inspectlet.Document.Preparation;

/// <summary>The declarations of a document, decided and printed.</summary>
/// <param name="Document">The document.</param>
/// <param name="Declarations">What it declares.</param>
/// <param name="Text">The same in C#.</param>
internal sealed record SdkCode(ApiDocument Document, SdkDeclarations Declarations, string Text)
{
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public static SdkCode Print(ApiDocument document, NSwagSettings settings, NSwag nswag)
    {
        SdkDeclarations declarations = Declarer.Declare(document, settings.ClientName);
        string text = nswag.Print(PreparedDocument.Write(document.File.Root, declarations), settings);
        if (NamesOf(declarations).FirstOrDefault(name => !text.Contains($" {name}", StringComparison.Ordinal)) is { } missing)
        {
            throw new NSwagException($"It has not printed '{missing}'. See whether the templates are whole.");
        }

        return new SdkCode(document, declarations, text);
    }

    private static IEnumerable<string> NamesOf(SdkDeclarations declarations) =>
        declarations.Operations.Select(operation => operation.Method.Name).Concat(declarations.Types.Select(type => type.Name));
}

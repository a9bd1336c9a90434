namespace Inspectlet.Document.Preparation;

/// <summary>The files that are made of a document.</summary>
internal static class DeclarationFiles
{
    /// <param name="document">The document.</param>
    /// <param name="output">The file of declarations; the file of places has its name, with the ending <c>.Places.txt</c>.</param>
    /// <param name="settings">What the declarations are called.</param>
    /// <param name="nswag">Prints them.</param>
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public static void Write(ApiDocument document, string output, NSwagSettings settings, NSwag nswag)
    {
        SdkDeclarations declarations = Declarer.Declare(document, settings.ClientName);
        string code = nswag.Print(PreparedDocument.Write(document.File.Root, declarations), settings);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        Replace(Path.ChangeExtension(output, ".Places.txt"), Places.Write(declarations, settings.ClientName));
        Replace(output, code);
    }

    // Two builds may do so at once: whoever reads the file must find it whole.
    private static void Replace(string path, string text)
    {
        string fresh = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(fresh, text);
        File.Move(fresh, path, overwrite: true);
    }
}

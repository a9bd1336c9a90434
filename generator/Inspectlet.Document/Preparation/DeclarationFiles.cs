namespace Inspectlet.Document.Preparation;

/// <summary>The files that are made of a document.</summary>
internal static class DeclarationFiles
{
    /// <param name="code">The declarations.</param>
    /// <param name="output">The file of declarations; the file of places has its name, with the ending <c>.Places.txt</c>.</param>
    /// <param name="clientName">The name of the client class.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public static void Write(SdkCode code, string output, string clientName)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        Replace(Path.ChangeExtension(output, ".Places.txt"), Places.Write(code.Declarations, clientName));
        Replace(output, code.Text);
    }

    // Two builds may do so at once: whoever reads the file must find it whole.
    private static void Replace(string path, string text)
    {
        string fresh = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(fresh, text);
        File.Move(fresh, path, overwrite: true);
    }
}

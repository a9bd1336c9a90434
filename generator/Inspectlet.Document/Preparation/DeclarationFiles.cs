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
        Write(Places.Write(code.Declarations, clientName), Path.ChangeExtension(output, ".Places.txt"));
        Write(code.Text, output);
    }

    /// <summary>Writes one file. Two builds may do so at once: whoever reads it finds it whole.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string text, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string fresh = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(fresh, text);
        File.Move(fresh, path, overwrite: true);
    }
}

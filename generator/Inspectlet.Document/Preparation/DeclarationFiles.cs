using Inspectlet.Document.Declarations;
using Inspectlet.Document.Structure;

namespace Inspectlet.Document.Preparation;

/// <summary>The files that are made of a document. Each is made apart and then put in its place, since two builds may do so at once.</summary>
/// <param name="output">The file of declarations.</param>
internal sealed class DeclarationFiles(string output)
{
    /// <returns>Null, or what NSwag says is wrong.</returns>
    public string? Write(ApiDocument document, NSwagSettings settings, NSwag nswag)
    {
        SdkDeclarations declarations = Declarer.Declare(document);
        string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            string prepared = Path.Combine(folder, "prepared.json");
            string declared = Path.Combine(folder, "declarations.cs");
            string places = Path.Combine(folder, "places.txt");
            File.WriteAllText(prepared, PreparedDocument.Write(document.File.Root, declarations));
            File.WriteAllText(places, Places.Write(declarations, settings.ClientName));
            if (nswag.Run(prepared, declared, settings) is { } reason)
            {
                return reason;
            }

            File.Move(places, Path.ChangeExtension(output, ".Places.txt"), overwrite: true);
            File.Move(declared, output, overwrite: true);
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

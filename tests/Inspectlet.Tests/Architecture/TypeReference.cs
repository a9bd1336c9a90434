namespace Inspectlet.Tests.Architecture;

/// <summary>A file refers to a type that another file declares.</summary>
/// <param name="File">The file, by its path within the project.</param>
/// <param name="Line">The first line that refers to the type.</param>
/// <param name="Type">The type's name.</param>
/// <param name="TypeFile">The file that declares it.</param>
internal sealed record TypeReference(string File, int Line, string Type, string TypeFile)
{
    public string From => FolderOf(File);

    public string To => FolderOf(TypeFile);

    public override string ToString() => $"{File}({Line}) refers to {Type} of {TypeFile}";

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/') is { Length: > 0 } folder ? folder : "(root)";
}

namespace Inspectlet.Document.Declarations;

/// <summary>The type of files that are parts of a body: declared where there is one.</summary>
internal sealed class FileType(TypeNames types)
{
    public FileDeclaration? Declaration { get; private set; }

    /// <summary>The type, for a part of the document that sends a file.</summary>
    public CSharpType TypeAt(DocumentNode place)
    {
        Declaration ??= new FileDeclaration(place, types.Reserve("FilePart"));
        return new CSharpType(Declaration.Name);
    }
}

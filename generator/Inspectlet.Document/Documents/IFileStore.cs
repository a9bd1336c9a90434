namespace Inspectlet.Document.Documents;

/// <summary>Where the files of a document are: on the disk, or in a release.</summary>
internal interface IFileStore
{
    /// <summary>Whether there is a file.</summary>
    bool Exists(string path);

    /// <summary>What a file holds, without a byte-order mark.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    string ReadAllText(string path);
}

/// <summary>The disk.</summary>
internal sealed class DiskFiles : IFileStore
{
    public bool Exists(string path) => File.Exists(path);

    public string ReadAllText(string path) => File.ReadAllText(path);
}

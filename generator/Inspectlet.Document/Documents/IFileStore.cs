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
    // The largest public documents have some 20 MB.
    private const long MaxBytes = 64 * 1024 * 1024;

    public bool Exists(string path) => File.Exists(path);

    /// <summary>A device or a pipe has no length, so it is taken for an empty file and never opened.</summary>
    public string ReadAllText(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("It is a folder.");
        }

        var file = new FileInfo(path);
        long length = (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length;
        return length switch
        {
            0 => "",
            > MaxBytes => throw new IOException($"It has {length} bytes, and no more than {MaxBytes} are read."),
            _ => Utf8Text.Read(File.ReadAllBytes(path)),
        };
    }
}

namespace Inspectlet.Export.Files;

/// <summary>What an export does to files. Tests make it fail.</summary>
internal class Disk
{
    private const int BufferSize = 64 * 1024;

    public static Disk Real { get; } = new();

    /// <summary>Creates a file, or empties it.</summary>
    public virtual Stream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);

    /// <summary>Waits until all that was written has reached the disk: a name must not come to stand for content that a power cut can take.</summary>
    public virtual void Flush(Stream file) => ((FileStream)file).Flush(flushToDisk: true);

    /// <summary>Gives a file another name, at once and in place of the file that has it.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>Deletes what is of no use any more; what cannot be deleted now is so at the next start.</summary>
    public void TryDelete(string path)
    {
        try
        {
            Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It bears a name that readers pass over, or that the next start looks for.
        }
    }
}

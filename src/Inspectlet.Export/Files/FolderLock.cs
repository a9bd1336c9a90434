namespace Inspectlet.Export.Files;

/// <summary>
/// Keeps other exports away from a folder, or from a share of it, by a file that is held open. The system lets go of it when the process
/// ends, however it ends; the file stays.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const string Prefix = "_lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="SessionExportException">Another export has it.</exception>
    public static FolderLock Take(string folder, ExportShare? share)
    {
        string name = NameOf(share);
        var taken = new FolderLock(Open(Path.Combine(folder, name)) ?? throw InUse(folder));

        // Of two that start at once, each has its own by now, so that at least one sees the other's.
        if (Directory.EnumerateFiles(folder, Prefix + "*").Any(path => !MayBeTakenBeside(Path.GetFileName(path), name, share) && IsTaken(path)))
        {
            taken.Dispose();
            throw InUse(folder);
        }

        return taken;
    }

    public void Dispose() => _file.Dispose();

    private static string NameOf(ExportShare? share) => share is { } one ? $"{Prefix}-{one.Number}-of-{one.Count}" : Prefix;

    // Shares of one number go together; a whole export, and shares of another number, do not.
    private static bool MayBeTakenBeside(string other, string own, ExportShare? share) =>
        other == own || (share is { } one && other.EndsWith($"-of-{one.Count}", StringComparison.Ordinal));

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsOfSharing(exception))
        {
            return null;
        }
    }

    // Several may look at once, and must not take each other for a holder.
    private static bool IsTaken(string path)
    {
        try
        {
            using FileStream looked = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException exception) when (IsOfSharing(exception))
        {
            return true;
        }
    }

    // Of Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; of Linux and macOS: EWOULDBLOCK.
    private static bool IsOfSharing(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;

    private static SessionExportException InUse(string folder) =>
        new($"Another export is writing to '{folder}'. Wait until it has ended, or export to another folder.");
}

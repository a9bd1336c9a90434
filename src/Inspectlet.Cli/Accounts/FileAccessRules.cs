using Inspectlet.Cli.Hosting;
using Microsoft.Win32.SafeHandles;

namespace Inspectlet.Cli.Accounts;

/// <summary>Who may read and write a file of accounts.</summary>
internal static class FileAccessRules
{
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode OthersRead = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>
    /// Whoever can write it could send a token elsewhere, and whoever can read it could use one that it holds. Windows says this in another way;
    /// there the folder of the user's profile, which others cannot read, is the only place for a token.
    /// </summary>
    /// <param name="file">The file, open.</param>
    /// <param name="path">Its path.</param>
    /// <param name="holdsToken">Whether a token stands in it.</param>
    /// <exception cref="UsageException">It is not safe.</exception>
    public static void Check(SafeFileHandle file, string path, bool holdsToken)
    {
        if (OperatingSystem.IsWindows())
        {
            string profile = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar;
            if (holdsToken && !Path.GetFullPath(path).StartsWith(profile, StringComparison.OrdinalIgnoreCase))
            {
                throw new UsageException($"{path} holds a token, so it must be in {profile}, or name a tokenVariable instead.", isInHelp: false);
            }

            return;
        }

        UnixFileMode mode = File.GetUnixFileMode(file);
        if ((mode & OthersWrite) != 0)
        {
            throw new UsageException($"{path} can be written by others, who could send a token elsewhere. Run: chmod go-w {Quoted(path)}", isInHelp: false);
        }

        if (holdsToken && (mode & OthersRead) != 0)
        {
            throw new UsageException($"{path} holds a token and can be read by others. Run: chmod 600 {Quoted(path)}; or name a tokenVariable instead.", isInHelp: false);
        }
    }

    // As a shell takes it.
    private static string Quoted(string path) => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}

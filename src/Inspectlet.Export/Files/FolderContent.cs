namespace Inspectlet.Export.Files;

/// <summary>What lies in the folder of an export.</summary>
internal static class FolderContent
{
    /// <summary>The files with recordings, by their names relative to the folder, and whose they are.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="extension">The extension that the export gives its files.</param>
    public static IEnumerable<(string Name, ExportWindow Window)> Parts(string folder, string extension)
    {
        foreach (string name in Names(folder, "part-*"))
        {
            if (PartName.WindowOf(name, extension) is { } window)
            {
                yield return (name, window);
            }
        }
    }

    /// <summary>Temporary files that an export has left behind, and the windows that they were to be of.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="extension">The extension that the export gives its files.</param>
    public static IEnumerable<(string Name, ExportWindow Window)> Temporaries(string folder, string extension)
    {
        foreach (string name in Names(folder, PartName.TemporaryPrefix + "*.tmp-*"))
        {
            string target = name[..name.LastIndexOf(".tmp-", StringComparison.Ordinal)].Replace("/_", "/", StringComparison.Ordinal);
            if (PartName.WindowOf(target, extension) is { } window)
            {
                yield return (name, window);
            }
        }
    }

    /// <summary>Everything that readers of the folder would take for recordings.</summary>
    public static IEnumerable<string> Visible(string folder) => Names(folder, "*").Where(name => !name.Split('/')[1].StartsWith('_'));

    private static string[] Names(string folder, string pattern) =>
        [.. Directory.EnumerateDirectories(folder, "date=*")
            .SelectMany(date => Directory.EnumerateFiles(date, pattern).Select(file => $"{Path.GetFileName(date)}/{Path.GetFileName(file)}"))
            .Order(StringComparer.Ordinal)];
}

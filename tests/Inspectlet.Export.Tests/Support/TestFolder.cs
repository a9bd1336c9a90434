namespace Inspectlet.Export.Tests;

/// <summary>A folder that an export may write to. It is deleted in the end.</summary>
public sealed class TestFolder : IDisposable
{
    public TestFolder() => Directory.CreateDirectory(Root);

    private string Root { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "inspectlet-export-" + Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Root, "out");

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The names of all files, relative to the folder.</summary>
    public IReadOnlyList<string> Files() => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The names of the files that readers take for recordings.</summary>
    public IReadOnlyList<string> Parts() => [.. Files().Where(name => name.StartsWith("date=", StringComparison.Ordinal) && !name.Contains("/_", StringComparison.Ordinal))];

    /// <summary>A copy of the folder as it stands: what a process that is killed now leaves behind.</summary>
    public TestFolder Copy()
    {
        var copy = new TestFolder();
        foreach (string name in Files())
        {
            string target = copy.PathOf(name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            if (!name.StartsWith("_lock", StringComparison.Ordinal))
            {
                TryCopy(PathOf(name), target);
            }
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    // A temporary file can have got its name meanwhile.
    private static void TryCopy(string source, string target)
    {
        try
        {
            using FileStream from = new(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using FileStream to = File.Create(target);
            from.CopyTo(to);
        }
        catch (FileNotFoundException)
        {
        }
    }
}

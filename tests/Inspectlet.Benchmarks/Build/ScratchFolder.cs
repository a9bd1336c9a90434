namespace Inspectlet.Benchmarks.Build;

/// <summary>A folder for a while.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("inspectlet").FullName;

    /// <summary>Writes a file, under a name that may begin with folders.</summary>
    public string Write(string name, string text)
    {
        string path = Place(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies a file, under a name that may begin with folders.</summary>
    public string Copy(string source, string name)
    {
        string path = Place(name);
        File.Copy(source, path);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string Place(string name)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}

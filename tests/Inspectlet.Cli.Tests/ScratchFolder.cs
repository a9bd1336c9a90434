namespace Inspectlet.Cli.Tests;

/// <summary>A folder for files, which is deleted in the end.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "inspectlet-cli-" + Guid.NewGuid().ToString("N"));

    public IEnumerable<string> Parts(string pattern = "part-*") => Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

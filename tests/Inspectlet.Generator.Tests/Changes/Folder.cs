using Inspectlet.Generator.Tests.Document;

namespace Inspectlet.Generator.Tests.Changes;

/// <summary>A folder with files, gone when the test is over.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("changes-");

    public string FullPath => _folder.FullName;

    public string Write(string name, string text)
    {
        string path = Path.Combine(FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public (int ExitCode, string[] Lines) Compare(string before, string after, params string[] options) =>
        Run([Write("old.yaml", before), Write("new.yaml", after), .. options]);

    public static (int ExitCode, string[] Lines) Run(params string[] args)
    {
        (int exitCode, string output) = Documents.Run(["changes", .. args]);
        return (exitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose()
    {
        // What git stores is read-only, which some systems do not delete.
        foreach (FileInfo file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
    }
}

namespace Inspectlet.DocumentChecker.Tests;

/// <summary>A folder with the files of a document, gone when the test is over.</summary>
internal sealed class Documents : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("document-");

    public Documents With(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, name), text);
        return this;
    }

    /// <summary>Checks a document, and gives what is printed, without the folder's name.</summary>
    public (int ExitCode, string[] Lines) Check(string name = "api.yaml", string mode = "strict")
    {
        var output = new StringWriter { NewLine = "\n" };
        int exitCode = CheckCommand.Run([Path.Combine(_folder.FullName, name), mode], output);
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (exitCode, [.. lines.Select(line => line.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

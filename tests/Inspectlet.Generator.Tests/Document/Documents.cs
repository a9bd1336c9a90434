using System.CommandLine;
using Inspectlet.Document.Commands;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>A folder with the files of a document, gone when the test is over.</summary>
internal sealed class Documents : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("document-");

    public Documents With(string name, string text)
    {
        string file = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Checks a document, and gives what is printed, without the folder's name.</summary>
    public (int ExitCode, string[] Lines) Check(string name = "api.yaml", string mode = "strict")
    {
        (int exitCode, string output) = Run("check", PathOf(name), "--check", mode);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (exitCode, [.. lines.Select(line => line.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))]);
    }

    /// <summary>Runs the program, and gives what it prints. What it throws is not caught.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false };
        int exitCode = DocumentCommand.Run(arguments, configuration);
        return (exitCode, output.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

using System.Text.RegularExpressions;

namespace Inspectlet.Benchmarks.Build;

/// <summary>A project that is built after each edit of the document that it is made from.</summary>
/// <param name="project">The project's file.</param>
/// <param name="document">The document, which has an integer page_width. No code that is written by hand uses it.</param>
internal sealed partial class EditedProject(string project, string document)
{
    private static readonly string[] Targets = ["net8.0", "net10.0"];

    private readonly string[] _assemblies =
    [
        .. Targets.Select(target => Path.Combine(
            Path.GetDirectoryName(project)!, "bin", "Debug", target, $"{Path.GetFileNameWithoutExtension(project)}.dll")),
    ];

    /// <summary>Restores and builds it for the first time.</summary>
    public void Build() => Commands.Run("dotnet", "build", project);

    /// <summary>Changes a type of the document, builds, and tells how long the build took.</summary>
    /// <exception cref="InvalidOperationException">An assembly is as before.</exception>
    public TimeSpan Rebuild()
    {
        byte[][] before = ReadAssemblies();
        File.WriteAllText(document, BitsOfWidth().Replace(File.ReadAllText(document), bits => bits.Value == "32" ? "64" : "32", count: 1));
        TimeSpan duration = Commands.Run("dotnet", "build", "--no-restore", project);
        return ReadAssemblies().Zip(before).All(pair => !pair.First.AsSpan().SequenceEqual(pair.Second))
            ? duration
            : throw new InvalidOperationException($"An edit of {document} left an assembly as it was, so nothing was measured.");
    }

    private byte[][] ReadAssemblies() => [.. _assemblies.Select(File.ReadAllBytes)];

    [GeneratedRegex(@"(?<=page_width:.*?format: int)(32|64)", RegexOptions.Singleline)]
    private static partial Regex BitsOfWidth();
}

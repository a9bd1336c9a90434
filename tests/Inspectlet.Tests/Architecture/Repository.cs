using System.Xml.Linq;

namespace Inspectlet.Tests.Architecture;

/// <summary>The sources that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of every project in <c>src</c> and <c>generator</c>, relative to the root: <c>src/Inspectlet</c>.</summary>
    public static IEnumerable<string> Projects { get; } =
    [
        .. new[] { "src", "generator" }
            .SelectMany(area => Directory.EnumerateDirectories(Path.Combine(Root, area)))
            .Where(folder => File.Exists(ProjectFile(folder)))
            .Select(folder => Slashed(Path.GetRelativePath(Root, folder)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The sources of a project, by their path within it.</summary>
    public static IReadOnlyDictionary<string, string> SourcesOf(string project)
    {
        string folder = Path.Combine(Root, project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Slashed(Path.GetRelativePath(folder, file))))
            .Where(source => source.Path.Split('/')[0] is not ("bin" or "obj"))
            .ToDictionary(source => source.Path, source => File.ReadAllText(source.File));
    }

    /// <summary>The projects that a project refers to, or compiles files of, relative to the root.</summary>
    public static IEnumerable<string> ReferencesOf(string project)
    {
        string folder = Path.Combine(Root, project);
        return XElement.Load(ProjectFile(folder)).Descendants()
            .Where(item => item.Name.LocalName is "ProjectReference" or "Compile")
            .Select(item => item.Attribute("Include")?.Value)
            .OfType<string>()
            .Select(path => Slashed(Path.GetRelativePath(Root, Path.Combine(folder, path))).Split('/'))
            .Where(segments => segments.Length > 2)
            .Select(segments => $"{segments[0]}/{segments[1]}")
            .Where(other => other != project)
            .Distinct();
    }

    private static string ProjectFile(string folder) => Path.Combine(folder, Path.GetFileName(folder) + ".csproj");

    private static string Slashed(string path) => path.Replace('\\', '/');

    /// <summary>The path of a file of the repository.</summary>
    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(Root, file));

    /// <summary>The files of a folder and of those in it, but for what builds make, from the root.</summary>
    public static IEnumerable<string> FilesIn(string folder, string pattern) => !Directory.Exists(PathOf(folder)) ? [] :
        Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories).Select(file => Slashed(Path.GetRelativePath(Root, file)))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"));

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Inspectlet.Generated.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("These tests run only within the repository."));
}

namespace Inspectlet.Cli.Tests;

/// <summary>The files that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>The pages that people read, from the root: the readmes, and what is in <c>docs</c>.</summary>
    public static IEnumerable<string> Pages { get; } =
    [
        "README.md", "CONTRIBUTING.md",
        .. new[] { "src", "docs", "samples" }.Where(Has).SelectMany(folder => Directory.EnumerateFiles(PathOf(folder), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static bool Has(string path) => File.Exists(PathOf(path)) || Directory.Exists(PathOf(path));

    public static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Inspectlet.Generated.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("These tests run only within the repository."));
}

namespace Inspectlet.Generator.Tests;

/// <summary>Where the sources are: what is tested is read, built and approved there.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "generator", "OpenApi.targets"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("These tests run within the repository alone."));
}

namespace Inspectlet.FuzzTests;

/// <summary>The documented responses, as they stand beside the document.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Examples");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}

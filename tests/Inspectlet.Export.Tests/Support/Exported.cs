using System.IO.Compression;
using System.Text.Json;

namespace Inspectlet.Export.Tests;

/// <summary>Reads what was exported, as readers of the folder do.</summary>
internal static class Exported
{
    public static IReadOnlyList<long> Ids(TestFolder folder) => [.. Lines(folder).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("sid").GetInt64())];

    public static IEnumerable<string> Lines(TestFolder folder) => folder.Parts().SelectMany(name => Lines(folder.PathOf(name)));

    public static string[] Lines(string path) => Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string Text(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Inspectlet.Export.Files;

namespace Inspectlet.Export.Manifests;

/// <summary>Reads and writes manifests.</summary>
internal static class ManifestFiles
{
    private const string Prefix = "_manifest";
    private const string Extension = ".json";

    public static string NameOf(ExportShare? share) =>
        share is { } one ? $"{Prefix}-{one.Number}-of-{one.Count}{Extension}" : Prefix + Extension;

    /// <summary>The names of all manifests in a folder.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(folder, Prefix + "*" + Extension).Select(path => Path.GetFileName(path)).Where(IsName).Order(StringComparer.Ordinal).ToArray();

    /// <summary>Reads a manifest; null if it is damaged, as by a disk that was full, or by hand.</summary>
    /// <exception cref="SessionExportException">It is no manifest of an export, or one of a later version.</exception>
    public static Manifest? Read(string folder, string name)
    {
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, name));
            using JsonDocument document = JsonDocument.Parse(file);
            CheckKind(document.RootElement, folder, name);
            Manifest manifest = document.Deserialize(ManifestJson.Legible.Manifest)!;
            return IsSound(manifest) ? manifest : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public static void Write(Disk disk, string folder, string name, Manifest manifest)
    {
        string path = Path.Combine(folder, name);
        string temporary = path + ".tmp";
        using (Stream file = disk.Create(temporary))
        {
            JsonSerializer.Serialize(file, manifest, ManifestJson.Legible.Manifest);
            disk.Flush(file);
        }

        disk.Move(temporary, path);
    }

    /// <summary>Gives a damaged manifest another name, beside which a new one can stand.</summary>
    /// <returns>The name.</returns>
    public static string PutAside(Disk disk, string folder, string name, DateTimeOffset now)
    {
        string aside = $"{Path.GetFileNameWithoutExtension(name)}.damaged-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}{Extension}";
        disk.Move(Path.Combine(folder, name), Path.Combine(folder, aside));
        return aside;
    }

    // The name of a damaged one that was put aside, and of whatever else somebody keeps there, is none.
    private static bool IsName(string name)
    {
        string[] parts = name[Prefix.Length..^Extension.Length].Split('-');
        return parts is [""] || (parts is ["", { } number, "of", { } count] && IsNumber(number) && IsNumber(count));
    }

    private static bool IsNumber(string text) => text.Length is > 0 and < 10 && text.All(char.IsAsciiDigit);

    private static void CheckKind(JsonElement root, string folder, string name)
    {
        bool isOurs = root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("kind", out JsonElement kind) && kind.ValueKind == JsonValueKind.String && kind.ValueEquals(Manifest.KindOfThis);
        if (!isOurs)
        {
            throw new SessionExportException($"'{Path.Combine(folder, name)}' is not of an export. Export to another folder.");
        }

        if (root.TryGetProperty("version", out JsonElement version) && version.TryGetInt32(out int number) && number > Manifest.VersionOfThis)
        {
            throw new SessionExportException($"'{Path.Combine(folder, name)}' was written by a later version of this program. Use that one.");
        }
    }

    // A file that a manifest names is read and replaced, so it must be the window's own.
    private static bool IsSound(Manifest manifest) =>
        manifest.Source is { Files: { } extension, PersonalData: not null, Search: not null }
        && manifest.Spans is { } spans && spans.All(span => span is not null)
        && manifest.Windows is { } windows && windows.All(window => window is not null
            && (window.Start is null) == (window.End is null)
            && (window.Window.IsUndated || window.Window.Length > TimeSpan.Zero)
            && (window.File is null ? window.Recordings == 0 : window.File == PartName.Of(window.Window, extension) && IsHash(window.Sha256)));

    private static bool IsHash(string? text) => text is { Length: 2 * SHA256.HashSizeInBytes } && text.All(char.IsAsciiHexDigitLower);
}

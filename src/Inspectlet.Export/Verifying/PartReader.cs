using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using nietras.SeparatedValues;

namespace Inspectlet.Export.Verifying;

/// <summary>Reads from files with recordings what is needed to verify them: the id of each, and its time.</summary>
internal static class PartReader
{
    /// <exception cref="InvalidDataException">The file is not as an export writes it.</exception>
    public static IEnumerable<(long Id, DateTimeOffset? Moment)> Read(Stream file, string extension)
    {
        Stream content = extension.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file;
        return extension.StartsWith(".csv", StringComparison.Ordinal) ? ReadCsv(content) : ReadJson(content);
    }

    private static IEnumerable<(long Id, DateTimeOffset? Moment)> ReadJson(Stream content)
    {
        using var lines = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        while (lines.ReadLine() is { } line)
        {
            yield return OfJson(line);
        }
    }

    private static (long Id, DateTimeOffset? Moment) OfJson(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return (json.RootElement.GetProperty("sid").GetInt64(), TimeOf(json.RootElement, "date_start_session") ?? TimeOf(json.RootElement, "date_end_session"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException("A line of it is no recording.", exception);
        }
    }

    private static List<(long Id, DateTimeOffset? Moment)> ReadCsv(Stream content)
    {
        var rows = new List<(long Id, DateTimeOffset? Moment)>();
        try
        {
            using SepReader reader = Sep.New(',').Reader(options => options with { Unescape = true }).From(content);
            foreach (SepReader.Row row in reader)
            {
                rows.Add((row["sid"].Parse<long>(), TimeOf(row["date_start_session"].ToString()) ?? TimeOf(row["date_end_session"].ToString())));
            }
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException or ArgumentException)
        {
            throw new InvalidDataException("A row of it is no recording.", exception);
        }

        return rows;
    }

    private static DateTimeOffset? TimeOf(JsonElement session, string member) =>
        session.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long seconds) && seconds > 0
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) && time > DateTimeOffset.UnixEpoch
            ? time
            : null;
}

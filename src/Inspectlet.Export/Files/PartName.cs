using System.Globalization;

namespace Inspectlet.Export.Files;

/// <summary>The names of files with recordings, relative to the folder: <c>date=2026-01-05/part-000000-240000.jsonl.gz</c>.</summary>
/// <remarks>Readers take <c>date</c> for a column, and pass over what begins with <c>_</c> or <c>.</c>.</remarks>
internal static class PartName
{
    public const string UndatedFolder = "date=unknown";

    /// <summary>What temporary files begin with, beside those that they will replace.</summary>
    public const string TemporaryPrefix = "_part-";

    private const string Prefix = "part-";
    private const string DatePrefix = "date=";
    private const string Times = "hhmmss";

    public static string ExtensionOf(SessionExportOptions options) =>
        (options.Format == ExportFormat.Csv ? ".csv" : ".jsonl") + (options.Compress ? ".gz" : "");

    public static string Of(ExportWindow window, string extension)
    {
        if (window.IsUndated)
        {
            return $"{UndatedFolder}/{Prefix}000000-240000{extension}";
        }

        DateTimeOffset day = new(window.Start.UtcDateTime.Date, TimeSpan.Zero);
        TimeSpan end = window.End - day;
        string endText = end == TimeSpan.FromDays(1) ? "240000" : end.ToString(Times, CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture, $"{DatePrefix}{day:yyyy-MM-dd}/{Prefix}{window.Start - day:hhmmss}-{endText}{extension}");
    }

    /// <summary>The window whose file has a name; null if it is none that an export gives.</summary>
    /// <param name="name">The name, relative to the folder, with slashes.</param>
    /// <param name="extension">The extension that the export gives its files.</param>
    public static ExportWindow? WindowOf(string name, string extension)
    {
        string[] names = name.Split('/');
        if (names is not [{ } folder, { } file] || !file.StartsWith(Prefix, StringComparison.Ordinal) || !file.EndsWith(extension, StringComparison.Ordinal))
        {
            return null;
        }

        if (folder == UndatedFolder)
        {
            return Exact(ExportWindow.Undated);
        }

        string[] times = file[Prefix.Length..^extension.Length].Split('-');
        return DayOf(folder) is { } day && times is [{ } from, { } to] && TimeOf(from) is { } start && TimeOf(to) is { } end && end > start
            ? Exact(new ExportWindow(day + start, day + end))
            : null;

        ExportWindow? Exact(ExportWindow window) => Of(window, extension) == name ? window : null;
    }

    private static DateTimeOffset? DayOf(string folder) =>
        folder.StartsWith(DatePrefix, StringComparison.Ordinal)
        && DateTimeOffset.TryParseExact(
            folder[DatePrefix.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day)
            ? day
            : null;

    private static TimeSpan? TimeOf(string text) =>
        text == "240000" ? TimeSpan.FromDays(1)
        : TimeSpan.TryParseExact(text, Times, CultureInfo.InvariantCulture, out TimeSpan time) ? time
        : null;
}

namespace Inspectlet.Export.Planning;

/// <summary>Splits a window that has too many recordings.</summary>
internal static class WindowSplit
{
    private const int MostParts = 64;
    private const long Minute = 60;

    public static bool IsPossible(ExportWindow window) => !window.IsUndated && window.Length.TotalSeconds >= 2 * Minute;

    /// <summary>Splits a window into 2, 4, 8 … parts of about the same length, at full minutes.</summary>
    /// <param name="window">The window.</param>
    /// <param name="most">How long a part should be at most.</param>
    public static IReadOnlyList<ExportWindow> Split(ExportWindow window, TimeSpan most)
    {
        int parts = 2;
        while (parts < MostParts && window.Length / parts > most)
        {
            parts *= 2;
        }

        parts = (int)Math.Min(parts, (long)window.Length.TotalSeconds / Minute);
        var windows = new List<ExportWindow>(parts);
        DateTimeOffset start = window.Start;
        for (int i = 1; i <= parts; i++)
        {
            DateTimeOffset end = i == parts ? window.End : FullMinute(window.Start + (window.Length * i / parts));
            windows.Add(new ExportWindow(start, end));
            start = end;
        }

        return windows;
    }

    private static DateTimeOffset FullMinute(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds() / Minute * Minute);
}

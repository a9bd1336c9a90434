namespace Inspectlet.Export.Planning;

/// <summary>Finds what of a span no window covers.</summary>
internal static class MissingWindows
{
    /// <summary>The parts of a window that others do not cover, oldest first.</summary>
    /// <param name="window">The window.</param>
    /// <param name="covered">The others, which do not overlap each other.</param>
    public static IEnumerable<ExportWindow> Of(ExportWindow window, IEnumerable<ExportWindow> covered)
    {
        DateTimeOffset start = window.Start;
        foreach (ExportWindow other in covered.Where(window.Overlaps).OrderBy(other => other.Start))
        {
            if (other.Start > start)
            {
                yield return new ExportWindow(start, other.Start);
            }

            start = other.End > start ? other.End : start;
        }

        if (start < window.End)
        {
            yield return new ExportWindow(start, window.End);
        }
    }
}

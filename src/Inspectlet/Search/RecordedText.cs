namespace Inspectlet.Search;

/// <summary>How a text of a recording compares with one that is asked for.</summary>
internal static class RecordedText
{
    /// <summary>Whether it is the one asked for, whatever the case of its letters. An empty text is nothing, and equals none.</summary>
    public static bool Is(string? recorded, string asked) =>
        !string.IsNullOrEmpty(recorded) && string.Equals(recorded, asked, StringComparison.OrdinalIgnoreCase);
}

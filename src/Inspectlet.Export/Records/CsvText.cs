namespace Inspectlet.Export.Records;

/// <summary>Text that visitors and sites chose, as a cell: on one line, and nothing that a spreadsheet would calculate.</summary>
internal static class CsvText
{
    /// <summary>The text as it stands between two separators.</summary>
    /// <remarks>
    /// A cell that begins like a formula gets an apostrophe before it, as OWASP advises ("CSV Injection"). Line breaks become spaces,
    /// since many readers split files at them. What another country's spreadsheet takes for the end of a cell is quoted.
    /// </remarks>
    public static string Of(string text)
    {
        string cell = Defuse(text);
        return cell.AsSpan().IndexOfAny(",;\t|\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The text on one line, and nothing that a spreadsheet would calculate, without quotes around it.</summary>
    public static string Defuse(string text)
    {
        string cell = BeginsFormula(text) ? "'" + text : text;
        return cell.AsSpan().IndexOfAny('\r', '\n') < 0 ? cell : cell.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');
    }

    // Of the wide forms spreadsheets of East Asia take some for the same. What is before it, they may cut off.
    private static bool BeginsFormula(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimStart();
        return text is ['\t' or '\r' or '\n', ..] || trimmed is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
    }
}

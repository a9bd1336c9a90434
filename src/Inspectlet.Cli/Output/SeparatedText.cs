using System.Globalization;
using Inspectlet.Export.Records;
using Inspectlet.Masking;

namespace Inspectlet.Cli.Output;

/// <summary>Values as cells of separated values, for programs.</summary>
internal static class SeparatedText
{
    // More than any value has; the text is masked, not cut.
    private const int MaxLength = 1_000_000;

    /// <summary>A cell as it stands between two separators; empty for nothing.</summary>
    /// <param name="value">The value: a text, a number, a flag, a time, or a length of time, which is in seconds.</param>
    /// <param name="times">How to show times.</param>
    /// <param name="separator">A comma or a tab.</param>
    /// <param name="isTerminal">Whether somebody reads it in a terminal, which it must not control.</param>
    public static string Of(object? value, TimeStyle times, char separator, bool isTerminal) => value switch
    {
        null => "",
        string text => Of(text, separator, isTerminal),
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => times.Iso(time),
        TimeSpan span => span.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType()} is no cell.", nameof(value)),
    };

    private static string Of(string text, char separator, bool isTerminal)
    {
        string masked = AccessKeys.Redact(text, MaxLength);
        string safe = isTerminal ? SafeText.Of(masked) : masked;

        // Programs that read such lines, like cut and awk, know no quotes.
        return separator == '\t' ? CsvText.Defuse(safe).Replace('\t', ' ') : CsvText.Of(safe);
    }
}

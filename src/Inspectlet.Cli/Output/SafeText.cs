using System.Globalization;

namespace Inspectlet.Cli.Output;

/// <summary>Text from elsewhere, made fit for a terminal: what visitors and sites chose must not steer it.</summary>
internal static class SafeText
{
    public const string None = "–";

    /// <summary>The text on one line, with a mark in place of what would not be seen: control and formatting characters.</summary>
    public static string Of(string? text) => string.Create(text?.Length ?? 0, text ?? "", static (safe, original) =>
    {
        for (int i = 0; i < safe.Length; i++)
        {
            safe[i] = original[i] switch
            {
                '\r' or '\n' or '\t' => ' ',
                char c when char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
                char c => c,
            };
        }
    });

    /// <summary>The text, or a dash where there is none.</summary>
    public static string OrNone(string? text) => string.IsNullOrEmpty(text) ? None : Of(text);
}

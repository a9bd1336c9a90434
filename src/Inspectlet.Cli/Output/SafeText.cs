using System.Globalization;
using Inspectlet.Masking;

namespace Inspectlet.Cli.Output;

/// <summary>Text from elsewhere, made safe for a terminal: text that visitors and sites chose must not control it.</summary>
internal static class SafeText
{
    public const string None = "–";

    private const int MaxValueLength = 4_000;
    private const int MaxNameLength = 60;

    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The text on one line, with a mark in place of characters that are invisible: control and formatting characters.</summary>
    public static string Of(string? text) => string.Create(text?.Length ?? 0, text ?? "", static (safe, original) =>
    {
        for (int i = 0; i < safe.Length; i++)
        {
            safe[i] = original[i] switch
            {
                '\r' or '\n' or '\t' => ' ',

                // Names in some scripts need these two, and they are harmless.
                ZeroWidthNonJoiner or ZeroWidthJoiner => original[i],
                char c when char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
                char c => c,
            };
        }
    });

    /// <summary>A value to show: as <see cref="Of"/>, with its access keys masked, cut if it is very long, and a dash if there is no value.</summary>
    public static string Value(string? text) => string.IsNullOrEmpty(text) ? None : Of(AccessKeys.Redact(text, MaxValueLength));

    /// <summary>The name of a member that the document does not have, cut if it is long: a column is as wide as its longest name.</summary>
    public static string Name(string text) => Of(AccessKeys.Redact(text, MaxNameLength));
}

using System.Globalization;

namespace Inspectlet.Cli.Output;

/// <summary>Text from elsewhere, made fit for a terminal: what visitors and sites chose must not steer it.</summary>
internal static class SafeText
{
    public const string None = "–";

    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "***";

    private const string AccessKey = "accessResourceKey";
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The text on one line, with a mark in place of what would not be seen: control and formatting characters.</summary>
    public static string Of(string? text) => string.Create(text?.Length ?? 0, text ?? "", static (safe, original) =>
    {
        for (int i = 0; i < safe.Length; i++)
        {
            safe[i] = original[i] switch
            {
                '\r' or '\n' or '\t' => ' ',

                // Names in some scripts need these two, and they do no harm.
                ZeroWidthNonJoiner or ZeroWidthJoiner => original[i],
                char c when char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
                char c => c,
            };
        }
    });

    /// <summary>Whether what has this name is a secret.</summary>
    public static bool IsSecret(string name) => name.Contains(AccessKey, StringComparison.OrdinalIgnoreCase);

    /// <summary>A value to show: as <see cref="Of"/>, without an access key that is in it, and with a dash where there is none.</summary>
    public static string Value(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        int key = text.IndexOf(AccessKey, StringComparison.OrdinalIgnoreCase);
        return key < 0 ? Of(text) : $"{Of(text[..key])}{AccessKey}={Hidden}";
    }
}

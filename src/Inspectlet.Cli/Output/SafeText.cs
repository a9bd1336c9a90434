using System.Text;
using Inspectlet.Masking;

namespace Inspectlet.Cli.Output;

/// <summary>Text from elsewhere, made safe for a terminal: text that visitors and sites chose must not control it.</summary>
internal static class SafeText
{
    public const string None = "–";

    private const int MaxValueLength = 4_000;
    private const int MaxNameLength = 60;
    private const char Keycap = '\u20E3';

    /// <summary>
    /// The text on one line, with a mark in place of each character that is <see cref="Invisible"/>. Joiners and variation selectors stay where
    /// names and emoji need them: one after a character that is not ASCII, or before the frame of a key.
    /// </summary>
    public static string Of(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text ?? "";
        }

        var safe = new StringBuilder(text.Length);
        Rune previous = default;
        int end = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            end += rune.Utf16SequenceLength;
            bool isShown = !Invisible.Is(rune) || IsNeeded(previous, rune) || (end < text.Length && text[end] == Keycap && Invisible.IsVariation(rune));
            previous = isShown ? rune : default;
            safe.Append(rune.Value is '\r' or '\n' or '\t' ? " " : isShown ? rune.ToString() : "\uFFFD");
        }

        return safe.ToString();
    }

    /// <summary>A value to show: as <see cref="Of"/>, with its access keys masked, cut if it is very long, and a dash if there is no value.</summary>
    public static string Value(string? text) => string.IsNullOrEmpty(text) ? None : Of(AccessKeys.Redact(text, MaxValueLength));

    /// <summary>The name of a member that the document does not have, cut if it is long: a column is as wide as its longest name.</summary>
    public static string Name(string text) => Of(AccessKeys.Redact(text, MaxNameLength));

    private static bool IsNeeded(Rune previous, Rune rune) =>
        (Invisible.IsVariation(rune) && !previous.IsAscii && !Invisible.Is(previous))
        || (Invisible.IsJoiner(rune) && !previous.IsAscii && (!Invisible.Is(previous) || Invisible.IsVariation(previous)));
}

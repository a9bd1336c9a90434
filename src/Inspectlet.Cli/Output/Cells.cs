using System.Globalization;
using System.Text;

namespace Inspectlet.Cli.Output;

/// <summary>How much of a terminal's line a text takes, in cells. What people see as one character is never taken apart.</summary>
internal static class Cells
{
    private const string Ellipsis = "…";
    private const int FirstOutOfLatin = 0x300;
    private const int EmojiPresentation = 0xFE0F;

    /// <summary>
    /// How many cells the text takes at most. Terminals differ: for the parts of an emoji that are joined to one, some show each, others the whole in two
    /// cells. It is what the widest of them show, so that no line is longer than it should be.
    /// </summary>
    public static int Width(string text) => IsLatin(text) ? text.Length : Characters(text).Sum(character => character.Width);

    /// <summary>Whether all terminals agree how wide the text is.</summary>
    public static bool IsLatin(string text) => !text.AsSpan().ContainsAnyInRange((char)FirstOutOfLatin, char.MaxValue) || text is SafeText.None;

    /// <summary>The text, cut if it is wider than it may be, with an ellipsis at its end then.</summary>
    public static string Shorten(string text, int width) => Width(text) <= width ? text : Start(text, width - 1).TrimEnd() + Ellipsis;

    /// <summary>The text on lines of a width, broken between words where that is possible.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        string rest = text;
        while (Width(rest) > width)
        {
            string line = Start(rest, width);
            int end = rest[line.Length] == ' ' ? line.Length : line.LastIndexOf(' ');
            end = end > 0 ? end : line.Length > 0 ? line.Length : Characters(rest).First().Length;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return [.. lines, rest];
    }

    private static string Start(string text, int width)
    {
        int length = 0;
        foreach ((int characterLength, int characterWidth) in Characters(text))
        {
            width -= characterWidth;
            if (width < 0)
            {
                break;
            }

            length += characterLength;
        }

        return text[..length];
    }

    private static IEnumerable<(int Length, int Width)> Characters(string text)
    {
        for (int start = 0, length; start < text.Length; start += length)
        {
            length = StringInfo.GetNextTextElementLength(text, start);
            yield return (length, WidthOfCharacter(text.AsSpan(start, length)));
        }
    }

    private static int WidthOfCharacter(ReadOnlySpan<char> character)
    {
        int width = 0;
        foreach (Rune rune in character.EnumerateRunes())
        {
            width = rune.Value == EmojiPresentation ? Math.Max(width, 2) : width + WidthOf(rune);
        }

        return width;
    }

    private static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,

        // The second and third parts of a Korean syllable stand in the cells of the first.
        _ when rune.Value is >= 0x1160 and <= 0x11FF => 0,
        _ => WideCharacters.Contains(rune.Value) ? 2 : 1,
    };
}

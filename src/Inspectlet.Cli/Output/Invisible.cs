using System.Globalization;
using System.Text;

namespace Inspectlet.Cli.Output;

/// <summary>Characters that show nothing themselves: they steer a terminal, turn the direction of text, or hide in it.</summary>
internal static class Invisible
{
    // First and last of each range of Default_Ignorable_Code_Point, in DerivedCoreProperties.txt of Unicode 15.1.
    private static readonly (int First, int Last)[] Ignorable =
    [
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
        (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
        (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    /// <summary>Whether a character is invisible. Blanks are not.</summary>
    public static bool Is(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || Array.Exists(Ignorable, range => rune.Value >= range.First && rune.Value <= range.Last);

    /// <summary>Whether it joins characters or keeps them apart, as some scripts and emoji need.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    /// <summary>Whether it says which form of the character before it is meant, such as that of an emoji.</summary>
    public static bool IsVariation(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D) or 0x180F;
}

using System.Globalization;
using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Masks;

/// <summary>A text, each character of it written in one way or another, up to three times over.</summary>
/// <param name="Units">What stands for each character.</param>
internal sealed record DressedText(IReadOnlyList<string> Units)
{
    private static readonly Func<char, string>[] Ways =
    [
        c => c.ToString(),
        c => "%" + Hex(c, 2),
        c => "\\u" + Hex(c, 4),
        c => "\\x" + Hex(c, 2),
        c => $"&#{((int)c).ToString(CultureInfo.InvariantCulture)};",
        c => $"&#x{Hex(c, 1)};",
        c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : "\\" + c,
    ];

    private static readonly Func<char, string>[] WaysOfSymbols = [c => "%" + Hex(c, 2), c => "\\u" + Hex(c, 4)];

    /// <summary>The text as it stands in an answer.</summary>
    public string Text => string.Concat(Units);

    public static DressedText Of(string text, FuzzRandom random)
    {
        Func<char, string>? same = random.OneIn(2) ? random.Of(Ways) : null;
        int times = random.Below(3);
        return new DressedText([.. text.Select(c =>
        {
            string unit = (same ?? random.Of(Ways))(c);
            for (int i = 0; i < times; i++)
            {
                unit = string.Concat(unit.Select(u => char.IsAsciiLetterOrDigit(u) ? u.ToString() : random.Of(WaysOfSymbols)(u)));
            }

            return unit;
        })]);
    }

    /// <summary>The first place at which so many characters in a row can be read in a text; null if there is none.</summary>
    public string? FindIn(string text, int count) => Enumerable.Range(0, Math.Max(0, Units.Count - count + 1))
        .Select(start => string.Concat(Units.Skip(start).Take(count)))
        .FirstOrDefault(piece => text.Contains(piece, StringComparison.OrdinalIgnoreCase));

    private static string Hex(char c, int digits) => ((int)c).ToString("x" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

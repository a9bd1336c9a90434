using System.Text;

namespace Inspectlet.Cli.Output.Charts;

/// <summary>The characters that bars and lines are drawn of: blocks, or ASCII where the output has no others.</summary>
internal sealed class Glyphs
{
    // Consoles wrap encodings in types of their own; the numbers stay.
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;

    private readonly string _levels;
    private readonly string _parts;

    private Glyphs(string levels, string parts)
    {
        _levels = levels;
        _parts = parts;
    }

    private static Glyphs Blocks { get; } = new("▁▂▃▄▅▆▇█", "▏▎▍▌▋▊▉█");

    private static Glyphs Ascii { get; } = new(".:-=+*#@", "#");

    /// <summary>Those that an output can show.</summary>
    public static Glyphs Of(Encoding encoding) => encoding.CodePage is Utf8 or Utf16 ? Blocks : Ascii;

    /// <summary>A bar; something of it is there for any number.</summary>
    /// <param name="value">What it stands for; more than 0.</param>
    /// <param name="most">What would fill the width.</param>
    /// <param name="width">The width in cells.</param>
    public string Bar(long value, long most, int width)
    {
        int parts = Math.Max(1, (int)Math.Round((double)value / most * width * _parts.Length));
        (int whole, int rest) = Math.DivRem(parts, _parts.Length);
        return new string(_parts[^1], whole) + (rest == 0 ? "" : _parts[rest - 1]);
    }

    /// <summary>A line of one character for each number, as high as the number is; a blank for 0.</summary>
    public string Line(IReadOnlyList<long> values)
    {
        long most = values.Max();
        return string.Concat(values.Select(value => value == 0 ? ' ' : _levels[(int)Math.Ceiling((double)value / most * _levels.Length) - 1]));
    }
}

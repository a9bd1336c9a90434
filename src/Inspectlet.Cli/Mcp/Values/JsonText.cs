using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Inspectlet.Cli.Mcp.Values;

/// <summary>
/// JSON whose texts are written in the shortest way. The framework's encoders escape emoji and characters that have no meaning yet, as six bytes or twelve:
/// an assistant would pay for those.
/// </summary>
internal static class JsonText
{
    private const int ShortLength = 2;
    private const int UnitLength = 6;

    /// <summary>Writes characters as themselves that are escaped, but those that JSON wants escaped, and what a reader could take for the end of a line.</summary>
    /// <param name="json">The JSON, in UTF-8.</param>
    public static byte[] WithoutEscapes(ReadOnlySpan<byte> json)
    {
        var written = new ArrayBufferWriter<byte>(Math.Max(1, json.Length));
        for (int at = json.IndexOf((byte)'\\'); at >= 0; at = json.IndexOf((byte)'\\'))
        {
            written.Write(json[..at]);
            json = json[at..];
            int read = Read(json, out Rune? rune);
            if (rune is { } plain)
            {
                Write(written, plain);
            }
            else
            {
                written.Write(json[..read]);
            }

            json = json[read..];
        }

        written.Write(json);
        return written.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> written, Rune plain)
    {
        Span<byte> bytes = stackalloc byte[4];
        int length = plain.EncodeToUtf8(bytes);
        if (plain.Value is '"' or '\\')
        {
            written.Write("\\"u8);
        }

        written.Write(bytes[..length]);
    }

    // Reads an escape: how long it is, and what can stand in its place.
    private static int Read(ReadOnlySpan<byte> json, out Rune? plain)
    {
        plain = null;
        if (!TryReadUnit(json, out char first))
        {
            return Math.Min(ShortLength, json.Length);
        }

        int length = UnitLength;
        if (!Rune.TryCreate(first, out Rune rune))
        {
            if (!TryReadUnit(json[UnitLength..], out char second) || !Rune.TryCreate(first, second, out rune))
            {
                return length;
            }

            length += UnitLength;
        }

        plain = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? null : rune;
        return length;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < UnitLength || !json.StartsWith("\\u"u8)
            || !Utf8Parser.TryParse(json[2..UnitLength], out ushort value, out int read, 'x') || read != UnitLength - 2)
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}

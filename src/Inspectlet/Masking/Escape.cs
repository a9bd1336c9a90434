using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Inspectlet.Masking;

/// <summary>
/// The ways in which JSON, addresses, HTML and programs write a character: <c>\u0061</c>, <c>\/</c>, <c>%61</c>,
/// <c>&amp;#97;</c>, <c>\x61</c>.
/// </summary>
internal static class Escape
{
    /// <summary>The most bytes that are looked at to read one: a pair of surrogates in JSON.</summary>
    public const int MaxLength = 12;

    /// <summary>The most bytes that one stands for.</summary>
    public const int MaxDecodedLength = 4;

    private const int MaxNameLength = 8;

    private static readonly SearchValues<byte> OfNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>Reads what a text begins with: an escape, or else a byte.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="decoded">Gets what it stands for.</param>
    /// <param name="written">How many bytes that are.</param>
    /// <returns>How many bytes of the text have been read.</returns>
    public static int Read(ReadOnlySpan<byte> text, Span<byte> decoded, out int written)
    {
        ReadOnlySpan<byte> next = text[..Math.Min(text.Length, MaxLength)];
        int read = next[0] switch
        {
            (byte)'%' => ReadByte(next, digitsAt: 1, decoded, out written),
            (byte)'\\' => ReadBackslash(next, decoded, out written),
            (byte)'&' => ReadReference(next, decoded, out written),
            _ => written = 0,
        };
        return read > 0 ? read : Write(next[0], length: 1, decoded, out written);
    }

    private static int ReadByte(ReadOnlySpan<byte> text, int digitsAt, Span<byte> decoded, out int written)
    {
        written = 0;
        return TryParseHex(text, digitsAt, 2, out uint value) ? Write((byte)value, digitsAt + 2, decoded, out written) : 0;
    }

    private static int ReadBackslash(ReadOnlySpan<byte> text, Span<byte> decoded, out int written)
    {
        written = 0;
        byte escaped = text.Length > 1 ? text[1] : (byte)'a';
        return escaped switch
        {
            (byte)'u' => ReadUnit(text, decoded, out written),
            (byte)'x' => ReadByte(text, digitsAt: 2, decoded, out written),
            (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f' => Write((byte)' ', length: 2, decoded, out written),
            _ => Bytes.IsLetterOrDigit(escaped) ? 0 : Write(escaped, length: 2, decoded, out written),
        };
    }

    private static int ReadUnit(ReadOnlySpan<byte> text, Span<byte> decoded, out int written)
    {
        written = 0;
        if (!TryParseHex(text, 2, 4, out uint first))
        {
            return 0;
        }

        if (Rune.TryCreate(first, out Rune rune))
        {
            return Write(rune, length: 6, decoded, out written);
        }

        bool isPair = TryParseHex(text, 8, 4, out uint second)
            && text[6..].StartsWith("\\u"u8)
            && Rune.TryCreate((char)first, (char)second, out rune);
        return isPair ? Write(rune, length: 12, decoded, out written) : 0;
    }

    private static int ReadReference(ReadOnlySpan<byte> text, Span<byte> decoded, out int written)
    {
        written = 0;
        int end = text.IndexOf((byte)';');
        if (end < 2)
        {
            return 0;
        }

        ReadOnlySpan<byte> name = text[1..end];
        if (name[0] == (byte)'#')
        {
            return TryParseNumber(name[1..], out uint number) && Rune.TryCreate(number, out Rune rune) ? Write(rune, end + 1, decoded, out written) : 0;
        }

        // The others are punctuation, or letters that are in no secret.
        byte character = name.SequenceEqual("amp"u8) ? (byte)'&'
            : name.SequenceEqual("quot"u8) ? (byte)'"'
            : (byte)' ';
        return name.Length <= MaxNameLength && !name.ContainsAnyExcept(OfNames) ? Write(character, end + 1, decoded, out written) : 0;
    }

    private static bool TryParseNumber(ReadOnlySpan<byte> digits, out uint number)
    {
        bool isHex = digits.Length > 1 && (digits[0] | 0x20) == 'x';
        ReadOnlySpan<byte> rest = isHex ? digits[1..] : digits;
        return Utf8Parser.TryParse(rest, out number, out int length, isHex ? 'x' : 'D') && length == rest.Length;
    }

    private static bool TryParseHex(ReadOnlySpan<byte> text, int start, int count, out uint value)
    {
        value = 0;
        return text.Length >= start + count
            && Utf8Parser.TryParse(text.Slice(start, count), out value, out int length, 'x')
            && length == count;
    }

    private static int Write(byte value, int length, Span<byte> decoded, out int written)
    {
        decoded[0] = value;
        written = 1;
        return length;
    }

    private static int Write(Rune rune, int length, Span<byte> decoded, out int written)
    {
        written = rune.EncodeToUtf8(decoded);
        return length;
    }
}

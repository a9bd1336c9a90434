using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ApiContract;

/// <summary>Undoes the escapes of a JSON string, in one pass; half a surrogate pair becomes U+FFFD.</summary>
internal static class JsonEscapes
{
    private const int StackLength = 128;

    /// <param name="raw">The text between the quotes. The reader has checked that every escape is complete and known.</param>
    /// <param name="strings">Those of the same response, or null to share none.</param>
    public static string Decode(ReadOnlySpan<byte> raw, JsonStrings? strings)
    {
        byte[]? rented = raw.Length > StackLength ? ArrayPool<byte>.Shared.Rent(raw.Length) : null;
        Span<byte> decoded = rented ?? stackalloc byte[StackLength];
        int length = Decode(raw, decoded);
        string text = JsonStrings.Make(decoded[..length], strings);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return text;
    }

    // No escape is shorter than what it decodes to.
    private static int Decode(ReadOnlySpan<byte> raw, Span<byte> decoded)
    {
        int length = 0;
        int next;
        while ((next = raw.IndexOf((byte)'\\')) >= 0)
        {
            raw[..next].CopyTo(decoded[length..]);
            length += next;
            byte escape = raw[next + 1];
            raw = raw[(next + 2)..];
            if (escape == (byte)'u')
            {
                length += DecodeRune(ref raw).EncodeToUtf8(decoded[length..]);
                continue;
            }

            decoded[length++] = escape switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                _ => escape,
            };
        }

        raw.CopyTo(decoded[length..]);
        return length + raw.Length;
    }

    // Starts after the u.
    private static Rune DecodeRune(ref ReadOnlySpan<byte> raw)
    {
        char first = TakeDigits(ref raw);
        if (Rune.TryCreate(first, out Rune rune))
        {
            return rune;
        }

        ReadOnlySpan<byte> ahead = raw;
        if (ahead.StartsWith("\\u"u8))
        {
            ahead = ahead[2..];
            if (Rune.TryCreate(first, TakeDigits(ref ahead), out Rune pair))
            {
                raw = ahead;
                return pair;
            }
        }

        return Rune.ReplacementChar;
    }

    private static char TakeDigits(ref ReadOnlySpan<byte> raw)
    {
        char unit = Utf8Parser.TryParse(raw[..4], out ushort digits, out _, 'x') ? (char)digits : '\uFFFD';
        raw = raw[4..];
        return unit;
    }
}

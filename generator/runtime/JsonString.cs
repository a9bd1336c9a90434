using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ApiContract;

/// <summary>Reads strings, also such as are no proper Unicode: what cannot be decoded becomes U+FFFD.</summary>
internal static class JsonString
{
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half a surrogate pair behind an escape.
            return Decode(RawOf(ref reader));
        }
    }

    /// <summary>Reads the text of a token as it stands.</summary>
    public static string ReadRaw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(RawOf(ref reader));

    /// <summary>The name of a member, in UTF-8 and without escapes.</summary>
    public static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Read(ref reader)) : reader.ValueSpan;

    private static ReadOnlySpan<byte> RawOf(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        string text = Encoding.UTF8.GetString(raw);
        var decoded = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                decoded.Append(text[i]);
                continue;
            }

            // The reader has seen to it that a whole and known escape follows.
            char escape = text[++i];
            if (escape == 'u')
            {
                decoded.Append((char)Convert.ToUInt16(text.Substring(i + 1, 4), 16));
                i += 4;
                continue;
            }

            decoded.Append(escape switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => escape,
            });
        }

        return ReplaceLoneSurrogates(decoded.ToString());
    }

    private static string ReplaceLoneSurrogates(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

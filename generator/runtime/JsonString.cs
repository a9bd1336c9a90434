using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ApiContract;

/// <summary>Reads strings, even if they are not valid Unicode: what cannot be decoded becomes U+FFFD.</summary>
internal static class JsonString
{
    /// <param name="reader">At a string, or at the name of a member.</param>
    /// <param name="strings">Those of the same response, or null to share none.</param>
    public static string Read(ref Utf8JsonReader reader, JsonStrings? strings = null)
    {
        // The reader's own method throws at invalid text, and an exception for each such string of a body adds up to minutes.
        ReadOnlySpan<byte> raw = RawOf(ref reader);
        return reader.ValueIsEscaped ? JsonEscapes.Decode(raw, strings) : JsonStrings.Make(raw, strings);
    }

    /// <summary>Whether a string or a name is certainly valid Unicode: UTF-8, without an escape that could be half a surrogate pair.</summary>
    public static bool IsValid(ref Utf8JsonReader reader) => IsValid(RawOf(ref reader), reader.ValueIsEscaped);

    /// <summary>Reads the text of a token as it is.</summary>
    public static string ReadRaw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(RawOf(ref reader));

    /// <summary>The name of a member, in UTF-8 and without escapes.</summary>
    public static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Read(ref reader)) : reader.ValueSpan;

    /// <summary>Moves on by a token; whether it is the name of a certain member. An escaped name never is.</summary>
    public static bool NextIsName(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName && !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(name);
    }

    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => left.SequenceEqual(right);

    private static ReadOnlySpan<byte> RawOf(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    // Counts whole pairs as halves too: JsonEscapes decodes them correctly, and they are rare.
    private static bool IsValid(ReadOnlySpan<byte> raw, bool isEscaped) =>
        Utf8.IsValid(raw) && (!isEscaped || (raw.IndexOf("\\ud"u8) < 0 && raw.IndexOf("\\uD"u8) < 0));
}

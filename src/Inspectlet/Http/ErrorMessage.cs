using System.Text;
using System.Text.Json;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>Finds the API's message in the body of a response. What the <c>error</c> member holds is not documented, so any value is accepted.</summary>
internal static class ErrorMessage
{
    /// <summary>The member's string, or its JSON if it is not a string; null if there is no such member, or it is empty.</summary>
    /// <param name="body">The body.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="maxLength">How many bytes of the value to read. Of a longer one, this is the beginning.</param>
    public static string? Find(ReadOnlySpan<byte> body, string member, int maxLength)
    {
        try
        {
            Utf8JsonReader reader = JsonResponse.Open(body);
            return reader.TokenType == JsonTokenType.StartObject && MoveTo(ref reader, Encoding.UTF8.GetBytes(member))
                ? Read(ref reader, ResponseBody.SkipByteOrderMark(body), maxLength)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or ApiFormatException)
        {
            return null;
        }
    }

    private static bool MoveTo(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        while (JsonResponse.MoveTo(ref reader, member))
        {
            if (!JsonNull.TryRead(ref reader))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static string Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, int maxLength)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            ReadOnlySpan<byte> text = Beginning(reader.ValueSpan, maxLength);
            return reader.ValueIsEscaped ? JsonEscapes.Decode(text, strings: null) : Encoding.UTF8.GetString(text);
        }

        int start = (int)reader.TokenStartIndex;
        Utf8JsonReader value = reader;
        reader.Skip();
        int length = (int)reader.BytesConsumed - start;
        return length <= maxLength ? JsonAny.Read(ref value).GetRawText() : Encoding.UTF8.GetString(body.Slice(start, maxLength));
    }

    // As much as decodes to the length, and never a part of an escape, which could not be decoded.
    private static ReadOnlySpan<byte> Beginning(ReadOnlySpan<byte> text, int maxLength)
    {
        int end = 0;
        for (int length = 0; end < text.Length && length < maxLength; length++)
        {
            end += text[end] != (byte)'\\' ? 1
                : text[end + 1] == (byte)'u' ? "\\u0000".Length
                : "\\n".Length;
        }

        return text[..end];
    }
}

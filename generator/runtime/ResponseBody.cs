using System.Text;

namespace ApiContract;

/// <summary>Reads the whole body of a response, whatever its format.</summary>
internal static class ResponseBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether there is no value at all, as in a response without content.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> body) => SkipByteOrderMark(body).IndexOfAnyExcept(" \t\r\n"u8) < 0;

    public static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> body) => body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    /// <summary>The body as text, in UTF-8.</summary>
    public static string Text(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(SkipByteOrderMark(body));

    /// <summary>The body as a JSON string, for readers of values that are a text in JSON too. White space around it does not count.</summary>
    public static ReadOnlySpan<byte> Quoted(ReadOnlySpan<byte> body)
    {
        string text = Text(body).Trim();
        return text.Length == 0 ? default : JsonText.Write(writer => writer.WriteStringValue(text)).Span;
    }

    /// <summary>The body as it is.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> body) => body.ToArray();
}

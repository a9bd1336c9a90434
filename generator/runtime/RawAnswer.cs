using System.Text;

namespace ApiContract;

/// <summary>Reads answers that are no JSON, and tells those that are nothing.</summary>
internal static class RawAnswer
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether there is no value at all, as in an answer without content.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> body) => body.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>The whole body as text, in UTF-8.</summary>
    public static string Text(ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetString(body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body);

    /// <summary>The whole body, as it is.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> body) => body.ToArray();
}

using System.Net.Http.Headers;
using System.Text;

namespace Inspectlet.Http;

/// <summary>Finds the encoding of a body that is not UTF-8, as its Content-Type says.</summary>
internal static class Charset
{
    /// <summary>The encoding; null for UTF-8, which is also the reading of a name that nobody knows.</summary>
    public static Encoding? Find(HttpContentHeaders headers, ReadOnlySpan<byte> body)
    {
        string? name = headers.ContentType?.CharSet?.Trim('"');
        if (string.IsNullOrEmpty(name) || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || body.StartsWith(Encoding.UTF8.Preamble))
        {
            return null;
        }

        return EncodingOf(name) switch
        {
            null or UTF8Encoding or ASCIIEncoding => null,
            UnicodeEncoding => Utf16Of(body),
            UTF32Encoding => Utf32Of(body),
            var encoding => encoding,
        };
    }

    private static Encoding? EncodingOf(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // JSON and HTML begin with an ASCII character, if not with a byte order mark. What begins otherwise is not what it says.
    private static Encoding? Utf16Of(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Utf32Of(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };
}

using System.Text;

namespace Inspectlet.Document.Documents;

/// <summary>Texts of files: UTF-8, or what a byte-order mark says.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="NotUtf8Exception">The bytes are in another encoding: read all the same, their letters would be others.</exception>
    public static string Read(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw At(FindInvalid(bytes), bytes);
        }
    }

    private static int FindInvalid(ReadOnlySpan<byte> bytes)
    {
        int index = 0;
        while (index < bytes.Length && Rune.DecodeFromUtf8(bytes[index..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            index += length;
        }

        return index;
    }

    private static NotUtf8Exception At(int index, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> before = bytes[..index];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new NotUtf8Exception(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, bytes[index]);
    }
}

/// <summary>A text is not in UTF-8.</summary>
internal sealed class NotUtf8Exception(long line, long column, byte found) : IOException($"It is not in UTF-8: there is a byte {found:X2} in line {line}, column {column}. Save it as UTF-8.")
{
    public long Line => line;

    public long Column => column;
}

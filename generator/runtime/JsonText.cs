using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ApiContract;

/// <summary>How JSON is written: without white space, and with no more escapes than JSON asks for.</summary>
internal static class JsonText
{
    public const string ContentType = "application/json";

    // The text goes into a form field or a body of its own type, never into HTML.
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    public static string ToText(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Write(write).Span);
}

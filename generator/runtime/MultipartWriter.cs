using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ApiContract;

/// <summary>Writes <c>multipart/form-data</c>: texts, objects as JSON, and files.</summary>
internal sealed class MultipartWriter
{
    // Random, so that no part can contain it and end the body.
    private readonly string _boundary = Guid.NewGuid().ToString("N");
    private readonly ArrayBufferWriter<byte> _body = new(1024);

    public string ContentType => "multipart/form-data; boundary=" + _boundary;

    public void Add(string name, string value) => Write(name, "", Encoding.UTF8.GetBytes(value));

    /// <summary>Adds bytes as a file, named like its field.</summary>
    public void AddFile(string name, byte[] content) =>
        Write(name, $"; filename=\"{Quote(name)}\"\r\nContent-Type: application/octet-stream", content);

    public void AddJson(string name, Action<Utf8JsonWriter> write) =>
        Write(name, "\r\nContent-Type: " + JsonText.ContentType, JsonText.Write(write).Span);

    /// <summary>Ends the body.</summary>
    public ReadOnlyMemory<byte> Close()
    {
        Write($"--{_boundary}--\r\n");
        return _body.WrittenMemory;
    }

    private void Write(string name, string headers, ReadOnlySpan<byte> content)
    {
        Write($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quote(name)}\"{headers}\r\n\r\n");
        _body.Write(content);
        Write("\r\n");
    }

    private void Write(string text) => _body.Write(Encoding.UTF8.GetBytes(text));

    private static string Quote(string name) => name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
}

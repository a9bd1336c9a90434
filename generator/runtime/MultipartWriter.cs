using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ApiContract;

/// <summary>Writes <c>multipart/form-data</c>: texts, objects as JSON, and files.</summary>
internal sealed class MultipartWriter
{
    /// <summary>The media type of bytes of which nothing is said.</summary>
    public const string Bytes = "application/octet-stream";

    // Random, so that no part can contain it and end the body.
    private readonly string _boundary = Guid.NewGuid().ToString("N");
    private readonly ArrayBufferWriter<byte> _body = new(1024);
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);

    public string ContentType => "multipart/form-data; boundary=" + _boundary;

    /// <summary>Adds a text. Without a media type it is plain text.</summary>
    public void Add(string name, string value, string? contentType = null) => Write(name, TypeHeader(contentType), Encoding.UTF8.GetBytes(value));

    /// <summary>Adds bytes in base64.</summary>
    public void AddBase64(string name, byte[] value, string? contentType = null) =>
        Write(name, TypeHeader(contentType ?? Bytes) + "\r\nContent-Transfer-Encoding: base64", Encoding.UTF8.GetBytes(Convert.ToBase64String(value)));

    /// <summary>Adds bytes as a file. One without a name is named like its field, and a further one of the field by its number too.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name of the file, or null.</param>
    /// <param name="contentType">The media type of the file.</param>
    /// <param name="parameter">The parameter that is to blame.</param>
    /// <exception cref="ArgumentException">The media type has a control character.</exception>
    public void AddFile(string name, byte[] content, string? fileName, string contentType, string parameter)
    {
        if (contentType.Any(char.IsControl))
        {
            throw new ArgumentException($"The content type of {parameter} must not hold control characters.", parameter);
        }

        int number = _files[name] = _files.GetValueOrDefault(name) + 1;
        Write(name, $"; filename=\"{Quote(fileName ?? (number == 1 ? name : $"{name}-{number}"))}\"{TypeHeader(contentType)}", content);
    }

    public void AddJson(string name, Action<Utf8JsonWriter> write, string contentType = JsonText.ContentType) =>
        Write(name, TypeHeader(contentType), JsonText.Write(write).Span);

    /// <summary>Adds a value of any kind: a part for each element of a list, an object as JSON, anything else as text.</summary>
    public void AddAny(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement element in value.EnumerateArray())
                {
                    AddElement(name, element);
                }

                break;
            default:
                AddElement(name, value);
                break;
        }
    }

    /// <summary>Ends the body.</summary>
    public ReadOnlyMemory<byte> Close()
    {
        Write($"--{_boundary}--\r\n");
        return _body.WrittenMemory;
    }

    private void AddElement(string name, JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            AddJson(name, element.WriteTo);
            return;
        }

        Add(name, ApiText.Of(element));
    }

    private static string TypeHeader(string? contentType) => contentType is null ? "" : "\r\nContent-Type: " + contentType;

    private void Write(string name, string headers, ReadOnlySpan<byte> content)
    {
        Write($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quote(name)}\"{headers}\r\n\r\n");
        _body.Write(content);
        Write("\r\n");
    }

    private void Write(string text) => _body.Write(Encoding.UTF8.GetBytes(text));

    private static string Quote(string name) => name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
}

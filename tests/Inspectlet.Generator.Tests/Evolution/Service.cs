using System.Net;
using System.Text;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Plays the service of an evolved document: gives every call the same answer, and keeps what was asked.</summary>
internal sealed class Service(byte[] answer, HttpStatusCode status = HttpStatusCode.OK)
{
    public Service(string answer = "", HttpStatusCode status = HttpStatusCode.OK)
        : this(Encoding.UTF8.GetBytes(answer), status)
    {
    }

    /// <summary>The method and the address, as they were sent.</summary>
    public string? Request { get; private set; }

    public string? Body { get; private set; }

    /// <summary>The body as it is.</summary>
    public byte[] Bytes { get; private set; } = [];

    public string? ContentType { get; private set; }

    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    public HttpResponseMessage Answer(HttpRequestMessage request)
    {
        Request = $"{request.Method} {request.RequestUri!.OriginalString}";
        Headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        if (request.Content is { } content)
        {
            using var bytes = new MemoryStream();
            content.ReadAsStream().CopyTo(bytes);
            Bytes = bytes.ToArray();
            Body = Encoding.UTF8.GetString(Bytes);
            ContentType = content.Headers.ContentType?.ToString();
        }

        return new HttpResponseMessage(status) { Content = new ByteArrayContent(answer) };
    }
}

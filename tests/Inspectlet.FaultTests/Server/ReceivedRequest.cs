using System.Net.Sockets;
using System.Text;

namespace Inspectlet.FaultTests.Server;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Head">The request line and the headers, as text.</param>
/// <param name="Body">The body, as text.</param>
internal sealed record ReceivedRequest(string Head, string Body)
{
    private const int MaxLength = 64 * 1024;
    private const string EndOfHead = "\r\n\r\n";

    /// <summary>The request line without the HTTP version.</summary>
    public string Line => Head[..Head.IndexOf(" HTTP/", StringComparison.Ordinal)];

    /// <summary>The value of a header; null where there is none.</summary>
    public string? Header(string name) => HeaderOf(Head, name);

    /// <summary>Reads one whole request; null where the client has closed the connection instead.</summary>
    public static async Task<ReceivedRequest?> ReadAsync(Socket socket, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[MaxLength];
        int length = 0;
        while (true)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            length += read;
            if (Parse(Encoding.Latin1.GetString(buffer, 0, length)) is { } request)
            {
                return request;
            }
        }
    }

    private static ReceivedRequest? Parse(string text)
    {
        int end = text.IndexOf(EndOfHead, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        string head = text[..end];
        string body = text[(end + EndOfHead.Length)..];
        int expected = int.Parse(HeaderOf(head, "Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        return body.Length < expected ? null : new ReceivedRequest(head, body);
    }

    private static string? HeaderOf(string head, string name) => head.Split("\r\n").Skip(1)
        .Select(line => line.Split(": ", 2))
        .FirstOrDefault(pair => pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
}

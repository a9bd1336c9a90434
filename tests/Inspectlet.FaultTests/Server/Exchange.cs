using System.Net.Sockets;
using System.Text;

namespace Inspectlet.FaultTests.Server;

/// <summary>A request, and the means to answer it by the byte. Unless the answer was whole, the connection is closed behind it.</summary>
internal sealed class Exchange(Socket socket, ReceivedRequest request, int number, Action<int> count, CancellationToken time)
{
    public ReceivedRequest Request => request;

    /// <summary>Which request of the server's this is, from 1.</summary>
    public int Number => number;

    /// <summary>Ends when the server does, or when the connection has had its time.</summary>
    public CancellationToken Time => time;

    /// <summary>Whether a further request may come on the same connection.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Sends text as it is.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int sent = await socket.SendAsync(bytes, time);
            count(sent);
            bytes = bytes[sent..];
        }
    }

    /// <summary>Sends a sound answer of JSON, and keeps the connection.</summary>
    public Task RespondAsync(string status, string body, params string[] headers) =>
        RespondAsync(status, Encoding.UTF8.GetBytes(body), ["Content-Type: application/json", .. headers]);

    /// <summary>Sends a sound answer, and keeps the connection.</summary>
    public async Task RespondAsync(string status, byte[] body, params string[] headers)
    {
        string head = string.Concat(headers.Prepend($"HTTP/1.1 {status}").Append($"Content-Length: {body.Length}").Select(line => line + "\r\n"));
        await SendAsync((byte[])[.. Encoding.Latin1.GetBytes(head + "\r\n"), .. body]);
        Keep();
    }

    /// <summary>Keeps the connection for a further request.</summary>
    public void Keep() => IsKept = true;

    /// <summary>Tears the connection down, so that the client is told of a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Says nothing more until the client hangs up.</summary>
    public async Task FallSilentAsync()
    {
        byte[] ignored = new byte[1];
        while (await socket.ReceiveAsync(ignored, time) > 0)
        {
        }
    }
}

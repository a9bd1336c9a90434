using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Inspectlet.Benchmarks.Server;

/// <summary>
/// The least that can be an HTTP server: one answer to every request. It runs in a process of its own, so that what it takes of
/// the processor is not counted.
/// </summary>
internal static class PageServer
{
    /// <summary>Serves until the standard input ends; prints the port that it listens at.</summary>
    public static async Task<int> RunAsync(byte[] page)
    {
        byte[] head = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {page.Length}\r\n\r\n"));
        byte[] answer = [.. head, .. page];
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        _ = AcceptAsync(listener, answer);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task AcceptAsync(TcpListener listener, byte[] answer)
    {
        while (true)
        {
            Socket socket = await listener.AcceptSocketAsync();
            socket.NoDelay = true;
            _ = ServeAsync(socket, answer);
        }
    }

    private static async Task ServeAsync(Socket socket, byte[] answer)
    {
        using (socket)
        {
            byte[] buffer = new byte[16 * 1024];
            int length = 0;
            int received;
            while ((received = await socket.ReceiveAsync(buffer.AsMemory(length))) > 0)
            {
                length += received;
                while (LengthOfRequest(buffer.AsSpan(0, length)) is { } request && request <= length)
                {
                    await socket.SendAsync(answer);
                    buffer.AsSpan(request, length - request).CopyTo(buffer);
                    length -= request;
                }
            }
        }
    }

    // Null until the head is complete.
    private static int? LengthOfRequest(ReadOnlySpan<byte> received)
    {
        int end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        string head = Encoding.ASCII.GetString(received[..end]);
        int at = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        int body = at < 0 ? 0 : int.Parse(head.AsSpan(at + "Content-Length: ".Length).ToString().Split('\r')[0], CultureInfo.InvariantCulture);
        return end + 4 + body;
    }
}

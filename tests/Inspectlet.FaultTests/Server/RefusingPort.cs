using System.Net;
using System.Net.Sockets;

namespace Inspectlet.FaultTests.Server;

/// <summary>A port at which nobody listens, nor can: it is taken.</summary>
internal sealed class RefusingPort : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public RefusingPort() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public Uri Address => new($"http://{_socket.LocalEndPoint}/v1/");

    public void Dispose() => _socket.Dispose();
}

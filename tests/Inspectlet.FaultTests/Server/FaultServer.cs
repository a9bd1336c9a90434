using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Inspectlet.FaultTests.Server;

/// <summary>A server on this machine, on a port of its own, that speaks HTTP/1.1 as badly as it is told to.</summary>
/// <remarks>
/// It reads whole requests and leaves the answers to a behaviour, which writes bytes. It is bounded: so many connections,
/// so long each; and its disposal ends them all, and brings to light what a behaviour has thrown.
/// </remarks>
internal sealed class FaultServer : IAsyncDisposable
{
    private const int MaxConnections = 1000;
    private static readonly TimeSpan ConnectionTime = TimeSpan.FromSeconds(30);

    private readonly Func<Exchange, Task> _behave;
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly Task _accepting;
    private int _connections;
    private long _bytesSent;

    public FaultServer(Func<Exchange, Task> behave)
    {
        _behave = behave;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, with the path that a base address has.</summary>
    public Uri Address => new($"http://{_listener.LocalEndpoint}/v1/");

    /// <summary>The requests that came in whole, in their order.</summary>
    public IReadOnlyCollection<ReceivedRequest> Requests => _requests;

    /// <summary>How many connections there have been.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many bytes went out, as far as the system took them.</summary>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (_connections < MaxConnections)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }

        _listener.Stop();
        await Task.WhenAll(serving);
    }

    private async Task ServeAsync(Socket socket)
    {
        using Socket _ = socket;
        socket.NoDelay = true;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        time.CancelAfter(ConnectionTime);
        try
        {
            bool isKept = true;
            while (isKept && await ReceivedRequest.ReadAsync(socket, time.Token) is { } request)
            {
                _requests.Enqueue(request);
                var exchange = new Exchange(socket, request, _requests.Count, count => Interlocked.Add(ref _bytesSent, count), time.Token);
                await _behave(exchange);
                isKept = exchange.IsKept;
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // The client has hung up, as many a fault makes it do; or the time is over.
        }
    }
}

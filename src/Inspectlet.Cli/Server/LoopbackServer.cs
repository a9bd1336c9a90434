using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Inspectlet.Cli.Server;

/// <summary>Serves programs on this machine over HTTP. It is Kestrel without a host: no configuration, no logs.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    // More than any search, less than would be a burden.
    private const long MaxBodySize = 1024 * 1024;

    // What is still under way when the server stops.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly KestrelServer _kestrel;

    private LoopbackServer(KestrelServer kestrel)
    {
        _kestrel = kestrel;
        Address = new Uri(kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        BaseAddress = new Uri(Address, "v1/");
    }

    /// <summary>Where the server is.</summary>
    public Uri Address { get; }

    /// <summary>The API's base address, where it serves one.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts a server of the API.</summary>
    /// <param name="handler">What answers.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port cannot be used; the message says why.</exception>
    public static Task<LoopbackServer> StartAsync(HttpMessageHandler handler, int port, CancellationToken cancellationToken) =>
        StartAsync(new ApiApplication(new HttpMessageInvoker(handler, disposeHandler: false)), port, cancellationToken);

    /// <summary>Starts a server.</summary>
    /// <param name="application">What answers.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port cannot be used; the message says why.</exception>
    public static async Task<LoopbackServer> StartAsync(IHttpApplication<HttpContext> application, int port, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = MaxBodySize;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await kestrel.StartAsync(application, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            kestrel.Dispose();
            throw new IOException($"Port {port} is in use. --port 0 takes one that is free.", exception);
        }
        catch (SocketException exception)
        {
            kestrel.Dispose();
            throw new IOException($"Port {port} cannot be used: {exception.Message}. --port 0 takes one that can.", exception);
        }

        return new LoopbackServer(kestrel);
    }

    /// <summary>Stops. What is under way gets half a second to end.</summary>
    public async ValueTask DisposeAsync()
    {
        using var grace = new CancellationTokenSource(Grace);
        await _kestrel.StopAsync(grace.Token).ConfigureAwait(false);
        _kestrel.Dispose();
    }
}

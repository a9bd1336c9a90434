using System.Net;

namespace Inspectlet.Http;

/// <summary>A body that is sent to one host only: a handler that follows redirects would send it to another.</summary>
/// <param name="message">The request that it belongs to. Handlers change its address in place.</param>
/// <param name="body">The body.</param>
internal sealed class OneHostContent(HttpRequestMessage message, ReadOnlyMemory<byte> body) : HttpContent
{
    private string? _host;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        string? host = message.RequestUri?.GetLeftPart(UriPartial.Authority);
        if ((_host ??= host) != host)
        {
            throw new InvalidOperationException("The response was a redirect to another host, which must not get the request's body.");
        }

        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}

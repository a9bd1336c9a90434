using System.Buffers;

namespace Inspectlet.Http;

/// <summary>The whole body of an answer, in a rented buffer that goes back when this is disposed.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int InitialLength = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialLength);
    private int _length;

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    public static async Task<PooledBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var body = new PooledBody();
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, cancellationToken).ConfigureAwait(false);
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        int read;
        while ((read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            _length += read;
            if (_length == _buffer.Length)
            {
                Grow();
            }
        }
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

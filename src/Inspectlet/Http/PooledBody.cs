using System.Buffers;
using System.Net;
using System.Text;

namespace Inspectlet.Http;

/// <summary>The whole body of a response, as UTF-8, in a rented buffer that is returned when this is disposed.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int InitialLength = 16 * 1024;

    // A Content-Length above this is not trusted.
    private const int MaxInitialLength = 1024 * 1024;

    private readonly int _maxLength;
    private byte[] _buffer;
    private int _length;
    private int? _originalLength;

    private PooledBody(long? expectedLength, int maxLength)
    {
        // One more byte, so that the end can be seen without growing the buffer.
        int initialLength = expectedLength is { } length and < MaxInitialLength ? (int)Math.Min(length, maxLength) + 1 : InitialLength;
        _buffer = ArrayPool<byte>.Shared.Rent(initialLength);
        _maxLength = maxLength;
    }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Math.Min(_length, _maxLength));

    /// <summary>The length as received, decompressed but not transcoded; of a body that is longer than allowed, as much as is allowed.</summary>
    public int ReceivedLength => _originalLength ?? Span.Length;

    /// <summary>Whether the body is longer than allowed. This holds its beginning; the rest was not read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the body could not be decompressed. This holds what was decompressed before the error.</summary>
    public bool IsUndecodable { get; private set; }

    public static async Task<PooledBody> ReadAsync(HttpContent content, int maxLength, CancellationToken cancellationToken)
    {
        var body = new PooledBody(content.Headers.ContentLength, maxLength);
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, cancellationToken).ConfigureAwait(false);
            }

            return Charset.Find(content.Headers, body.Span) is { } encoding
                ? await body.TranscodeAsync(encoding, cancellationToken).ConfigureAwait(false)
                : body;
        }
        catch (Exception exception) when (IsOfDecompression(exception) && !cancellationToken.IsCancellationRequested)
        {
            // The framework's decompression throws these. The status is known all the same, so the response is kept.
            body.IsUndecodable = true;
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
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _length = 0;
    }

    // Connections that fail throw some of these too, by derived types.
    private static bool IsOfDecompression(Exception exception) =>
        exception is InvalidDataException or (InvalidOperationException and not (ObjectDisposedException or WebException));

    // The same body in UTF-8, up to the same length. This one is disposed.
    private async Task<PooledBody> TranscodeAsync(Encoding encoding, CancellationToken cancellationToken)
    {
        var transcoded = new PooledBody(_length, _maxLength) { IsTooLong = IsTooLong, _originalLength = Span.Length };
        try
        {
            using var original = new MemoryStream(_buffer, 0, Span.Length, writable: false);
            Stream stream = Encoding.CreateTranscodingStream(original, encoding, Encoding.UTF8);
            await using (stream.ConfigureAwait(false))
            {
                await transcoded.FillAsync(stream, cancellationToken).ConfigureAwait(false);
            }

            return transcoded;
        }
        catch
        {
            transcoded.Dispose();
            throw;
        }
        finally
        {
            Dispose();
        }
    }

    private async Task FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        int read;
        while (_length <= _maxLength && (read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            _length += read;
            if (_length == _buffer.Length)
            {
                Grow();
            }
        }

        IsTooLong |= _length > _maxLength;
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

using System.Security.Cryptography;

namespace Inspectlet.Export.Files;

/// <summary>Passes on what is written, and takes its length and SHA-256.</summary>
internal sealed class HashingStream(Stream destination) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Whether what is written from now on is of no use, such as what others still hold back when the disk is full.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>The SHA-256 of all that was written, in hex.</summary>
    public string Hash() => HexText.Of(_hash.GetCurrentHash());

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (IsAbandoned)
        {
            return;
        }

        destination.Write(buffer);
        _hash.AppendData(buffer);
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        if (!IsAbandoned)
        {
            destination.Flush();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}

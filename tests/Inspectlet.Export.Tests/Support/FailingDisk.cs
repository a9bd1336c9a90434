using Inspectlet.Export.Files;

namespace Inspectlet.Export.Tests;

/// <summary>A disk that is gone from a certain operation on, also for those who would clean up: so a process that dies leaves its files.</summary>
internal sealed class FailingDisk(int failAt) : Disk
{
    private int _operations;

    public bool HasFailed => _operations >= failAt;

    public override Stream Create(string path)
    {
        Count();
        return new FailingStream(base.Create(path), Count);
    }

    public override void Flush(Stream file)
    {
        Count();
        base.Flush(((FailingStream)file).Inner);
    }

    public override void Move(string from, string to)
    {
        Count();
        base.Move(from, to);
    }

    public override void Delete(string path)
    {
        Count();
        base.Delete(path);
    }

    private void Count()
    {
        if (Interlocked.Increment(ref _operations) >= failAt)
        {
            throw new IOException("No space left on device");
        }
    }

    private sealed class FailingStream(Stream inner, Action count) : Stream
    {
        public Stream Inner => inner;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count1)
        {
            count();
            inner.Write(buffer, offset, count1);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            count();
            inner.Write(buffer);
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count1) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

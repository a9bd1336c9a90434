using System.Text;

namespace Inspectlet.Cli.Hosting;

/// <summary>A stream of output that the status line makes room for.</summary>
/// <param name="inner">Where the text goes.</param>
/// <param name="status">The status line of the same terminal; null where there is none.</param>
/// <param name="isOptional">Whether it is no failure if the text cannot be written: the stream may be closed.</param>
internal sealed class HostWriter(TextWriter inner, StatusLine? status, bool isOptional) : TextWriter
{
    // The runtime says "Access to the path is denied", without a path.
    private const string Closed = "Standard output is closed, or cannot be written to.";

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        status?.Erase();
        try
        {
            inner.Write(value);
        }
        catch (Exception exception) when (isOptional && IsClosed(exception))
        {
            // Whoever closes standard error does not want to read it.
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(Closed, exception);
        }
    }

    public override void WriteLine() => Write(inner.NewLine);

    // At once: the lines of two threads must not mix.
    public override void WriteLine(string? value) => Write(value + inner.NewLine);

    public override void WriteLine(StringBuilder? value) => WriteLine(value?.ToString());

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    private static bool IsClosed(Exception exception) => exception is IOException or UnauthorizedAccessException or ObjectDisposedException;
}

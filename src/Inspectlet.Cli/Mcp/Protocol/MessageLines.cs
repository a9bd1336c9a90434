using System.Buffers;

namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>Reads lines, in memory that is bounded: of a line that is too long, the beginning alone is kept.</summary>
/// <param name="input">Where they come from.</param>
/// <param name="maxLength">The most bytes of a line.</param>
internal sealed class MessageLines(Stream input, int maxLength)
{
    private const byte NewLine = (byte)'\n';

    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _start;
    private int _end;

    /// <summary>The next line; null at the end. What is after the last line break is a line too.</summary>
    public async ValueTask<MessageLine?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        IdScanner? cut = null;
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await input.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
                if (_end == 0)
                {
                    return _line.WrittenCount == 0 ? null : new MessageLine(_line.WrittenMemory, cut);
                }
            }

            int length = _buffer.AsSpan(_start.._end).IndexOf(NewLine);
            int next = length < 0 ? _end : _start + length;
            int kept = Math.Min(next - _start, maxLength - _line.WrittenCount);
            _line.Write(_buffer.AsSpan(_start, kept));
            if (kept < next - _start)
            {
                cut ??= IdScanner.Of(_line.WrittenSpan);
                cut.Add(_buffer.AsSpan((_start + kept)..next));
            }

            _start = length < 0 ? next : next + 1;
            if (length >= 0)
            {
                return new MessageLine(_line.WrittenMemory, cut);
            }
        }
    }
}

/// <summary>A line, which is there until the next one is read.</summary>
/// <param name="Bytes">The line, without its end.</param>
/// <param name="Cut">Where it was too long, and this is its beginning: what has looked for the id in all of it.</param>
internal readonly record struct MessageLine(ReadOnlyMemory<byte> Bytes, IdScanner? Cut);

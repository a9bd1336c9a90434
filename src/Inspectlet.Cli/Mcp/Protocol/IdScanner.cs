using System.Buffers;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>
/// Finds the id of what is no message, or one that is too long to be kept, as its bytes come: so that the client need not wait for an answer. The
/// memory that it takes is bounded.
/// </summary>
internal sealed class IdScanner
{
    // Ids are numbers, and texts that are not much longer.
    private const int MaxLength = 256;

    private readonly ArrayBufferWriter<byte> _token = new(MaxLength);
    private int _depth;
    private bool _isInText;
    private bool _isEscaped;
    private bool _isValue;
    private bool _isId;
    private bool _isDone;

    /// <summary>The id, of the first member that has the name; null where there is none, or it is none.</summary>
    public RequestId? Id { get; private set; }

    /// <summary>Whether it has an end, and no id before: it wants no answer.</summary>
    public bool HasNone { get; private set; }

    public static IdScanner Of(ReadOnlySpan<byte> text)
    {
        var scanner = new IdScanner();
        scanner.Add(text);
        return scanner;
    }

    /// <summary>Reads the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length && !_isDone; i++)
        {
            if (_isInText)
            {
                i += SkipText(text[i..]);
            }

            if (i < text.Length)
            {
                Add(text[i]);
            }
        }
    }

    // The most of a long message is text, in which nothing but its end counts.
    private int SkipText(ReadOnlySpan<byte> text)
    {
        if (_isEscaped || Keeps)
        {
            return 0;
        }

        int end = text.IndexOfAny((byte)'"', (byte)'\\');
        return end < 0 ? text.Length : end;
    }

    private bool Keeps => _depth == 1 && (!_isValue || _isId);

    private void Add(byte next)
    {
        if (_isInText)
        {
            Keep(next);
            _isInText = _isEscaped || next != (byte)'"';
            _isEscaped = !_isEscaped && next == (byte)'\\';
            return;
        }

        switch (next)
        {
            case (byte)'"':
                _isInText = true;
                Keep(next);
                break;
            case (byte)'{' or (byte)'[':
                Open(next);
                break;
            case (byte)'}' or (byte)']':
                Close();
                break;
            case (byte)':' when _depth == 1:
                (_isValue, _isId) = (true, IsName());
                _token.ResetWrittenCount();
                break;
            case (byte)',' when _depth == 1:
                EndValue();
                break;
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                break;
            default:
                // Only an object is a message.
                _isDone = _depth == 0;
                Keep(next);
                break;
        }
    }

    private void Open(byte next)
    {
        _isDone = _depth == 0 ? next == (byte)'[' : _depth == 1 && _isId;
        _depth++;
    }

    private void Close()
    {
        if (_depth == 1)
        {
            EndValue();
            HasNone = !_isDone;
        }

        _depth--;
        _isDone |= _depth <= 0;
    }

    private void EndValue()
    {
        if (_isId)
        {
            Id = Read();
            _isDone = true;
        }

        _isValue = false;
        _token.ResetWrittenCount();
    }

    // A token that is longer is none that counts.
    private void Keep(byte next)
    {
        if (Keeps && _token.WrittenCount <= MaxLength)
        {
            _token.Write([next]);
        }
    }

    private bool IsName() => _token.WrittenCount <= MaxLength && Read() is { Id: "id" };

    private RequestId? Read()
    {
        if (_token.WrittenCount > MaxLength)
        {
            return null;
        }

        var reader = new Utf8JsonReader(_token.WrittenSpan);
        try
        {
            return !reader.Read() ? null
                : reader.TokenType == JsonTokenType.String ? new RequestId(reader.GetString()!)
                : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) ? new RequestId(number)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It is no JSON, or no proper Unicode.
            return null;
        }
    }
}

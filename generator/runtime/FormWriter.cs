using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ApiContract;

/// <summary>
/// Writes <c>application/x-www-form-urlencoded</c>. What is written is escaped on its way into the body, so that a
/// field that holds JSON needs no text in between.
/// </summary>
internal sealed class FormWriter : IBufferWriter<byte>
{
    public const string ContentType = "application/x-www-form-urlencoded";

    private static readonly SearchValues<byte> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._*"u8);

    private readonly ArrayBufferWriter<byte> _body = new(256);
    private byte[] _pending = new byte[256];

    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    public void Add(ReadOnlySpan<byte> name, string value)
    {
        Begin(name);
        Escape(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Adds a field that holds a JSON object. An object without members says nothing, so it is not sent.</summary>
    public void AddJson(ReadOnlySpan<byte> name, Action<Utf8JsonWriter> write)
    {
        var text = new FormWriter();
        using (var json = new Utf8JsonWriter(text, JsonText.WriterOptions))
        {
            write(json);
        }

        if (text._body.WrittenSpan.SequenceEqual("%7B%7D"u8))
        {
            return;
        }

        Begin(name);
        _body.Write(text._body.WrittenSpan);
    }

    void IBufferWriter<byte>.Advance(int count) => Escape(_pending.AsSpan(0, count));

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        if (sizeHint > _pending.Length)
        {
            _pending = new byte[sizeHint];
        }

        return _pending;
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => ((IBufferWriter<byte>)this).GetMemory(sizeHint).Span;

    private void Begin(ReadOnlySpan<byte> name)
    {
        if (_body.WrittenCount > 0)
        {
            _body.Write("&"u8);
        }

        Escape(name);
        _body.Write("="u8);
    }

    private void Escape(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAnyExcept(Unescaped);
            if (plain < 0)
            {
                _body.Write(text);
                return;
            }

            _body.Write(text[..plain]);
            EscapeByte(text[plain]);
            text = text[(plain + 1)..];
        }
    }

    private void EscapeByte(byte value)
    {
        const string Hex = "0123456789ABCDEF";
        if (value == (byte)' ')
        {
            _body.Write("+"u8);
            return;
        }

        Span<byte> escaped = [(byte)'%', (byte)Hex[value >> 4], (byte)Hex[value & 15]];
        _body.Write(escaped);
    }
}

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

    private byte[] _body = new byte[256];
    private int _length;
    private byte[] _pending = new byte[256];

    public ReadOnlyMemory<byte> Body => _body.AsMemory(0, _length);

    public void Add(ReadOnlySpan<byte> name, string value)
    {
        Begin(name);
        Escape(Encoding.UTF8.GetBytes(value));
    }

    public void Add(string name, string value) => Add(Encoding.UTF8.GetBytes(name), value);

    /// <summary>Adds a field whose value is already escaped; nothing for null.</summary>
    public void AddEscaped(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Begin(name);
            Append(Encoding.UTF8.GetBytes(value));
        }
    }

    /// <summary>Adds a value of any kind: a text, a field for each element of a list of texts, anything else as JSON.</summary>
    public void AddAny(ReadOnlySpan<byte> name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
            case JsonValueKind.Array when value.EnumerateArray().Any(static element => element.ValueKind is JsonValueKind.Object or JsonValueKind.Array):
                AddJson(name, value.WriteTo);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement element in value.EnumerateArray())
                {
                    Add(name, ApiText.Of(element));
                }

                break;
            default:
                Add(name, ApiText.Of(value));
                break;
        }
    }

    public void AddAny(string name, JsonElement value) => AddAny(Encoding.UTF8.GetBytes(name), value);

    /// <summary>Adds a value of any kind as in a query: each member of an object and each element of a list is a field of its own.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="isNested">Whether the names of members follow it in brackets.</param>
    /// <param name="value">The value.</param>
    public void AddStyled(string name, bool isNested, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            AddAny(name, value);
            return;
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            Add(isNested ? $"{name}[{member.Name}]" : member.Name, ApiText.Of(member.Value));
        }
    }

    public void AddJson(string name, Action<Utf8JsonWriter> write) => AddJson(Encoding.UTF8.GetBytes(name), write);

    /// <summary>Adds a field that holds JSON. An object or a list without members says nothing, so it is not sent.</summary>
    public void AddJson(ReadOnlySpan<byte> name, Action<Utf8JsonWriter> write)
    {
        int before = _length;
        Begin(name);
        int start = _length;
        using (var json = new Utf8JsonWriter(this, JsonText.WriterOptions))
        {
            write(json);
        }

        ReadOnlySpan<byte> written = _body.AsSpan(start, _length - start);
        if (written.SequenceEqual("%7B%7D"u8) || written.SequenceEqual("%5B%5D"u8))
        {
            _length = before;
        }
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
        if (_length > 0)
        {
            Append("&"u8);
        }

        Escape(name);
        Append("="u8);
    }

    private void Escape(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAnyExcept(Unescaped);
            if (plain < 0)
            {
                Append(text);
                return;
            }

            Append(text[..plain]);
            EscapeByte(text[plain]);
            text = text[(plain + 1)..];
        }
    }

    private void EscapeByte(byte value)
    {
        const string Hex = "0123456789ABCDEF";
        if (value == (byte)' ')
        {
            Append("+"u8);
            return;
        }

        Append([(byte)'%', (byte)Hex[value >> 4], (byte)Hex[value & 15]]);
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        if (text.Length > _body.Length - _length)
        {
            Array.Resize(ref _body, Math.Max(_body.Length * 2, _length + text.Length));
        }

        text.CopyTo(_body.AsSpan(_length));
        _length += text.Length;
    }
}

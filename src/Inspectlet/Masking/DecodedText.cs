namespace Inspectlet.Masking;

/// <summary>A text whose escapes have been undone some number of times, and where each of its bytes stands in the original.</summary>
internal sealed class DecodedText
{
    // For each byte, and for the end.
    private readonly int[] _origins;

    private DecodedText(byte[] bytes, int[] origins) => (Bytes, _origins) = (bytes, origins);

    /// <summary>The text in UTF-8.</summary>
    public byte[] Bytes { get; }

    /// <summary>The text as it is.</summary>
    public static DecodedText Of(ReadOnlySpan<byte> text) => new(text.ToArray(), [.. Enumerable.Range(0, text.Length + 1)]);

    /// <summary>Undoes the escapes once more.</summary>
    /// <returns>The text without them, or null if there are none.</returns>
    public DecodedText? Decode()
    {
        // No escape is shorter than what it stands for.
        var bytes = new byte[Bytes.Length + Escape.MaxDecodedLength];
        var origins = new int[Bytes.Length + 1];
        int length = 0;
        for (int i = 0; i < Bytes.Length;)
        {
            int read = Escape.Read(Bytes.AsSpan(i), bytes.AsSpan(length), out int written);
            origins.AsSpan(length, written).Fill(_origins[i]);
            length += written;
            i += read;
        }

        if (length == Bytes.Length)
        {
            return null;
        }

        origins[length] = _origins[^1];
        return new DecodedText(bytes[..length], origins[..(length + 1)]);
    }

    /// <summary>Where a part of the text stands in the original.</summary>
    public Range OriginOf(int start, int end)
    {
        // An escape can stand for several bytes, which begin at the same place and end at the next one.
        int next = end;
        while (_origins[next] == _origins[end - 1])
        {
            next++;
        }

        return _origins[start].._origins[next];
    }
}

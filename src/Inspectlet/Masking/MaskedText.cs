using System.Text;

namespace Inspectlet.Masking;

/// <summary>The beginning of a text, with a mask in place of what it must not show.</summary>
internal static class MaskedText
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "***";

    // An address within JSON within an address.
    private const int MaxDecodings = 3;

    private const int MaxBytesPerCharacter = 4;

    // What is at the end of the part to show is found by what follows it, escaped as it may be.
    private const int Margin = 1024;

    /// <summary>How many bytes of a text are looked at to show so many characters of it.</summary>
    public static int BytesFor(int maxLength) => (maxLength * MaxBytesPerCharacter) + Margin;

    public static string Of(string text, int maxLength, params ReadOnlySpan<ITextFinder> finders)
    {
        ReadOnlySpan<char> beginning = text.AsSpan(0, Math.Min(text.Length, BytesFor(maxLength)));
        var bytes = new byte[Encoding.UTF8.GetByteCount(beginning)];
        Encoding.UTF8.GetBytes(beginning, bytes);
        return Of(bytes, maxLength, finders);
    }

    /// <param name="text">The text, in UTF-8. The work is in proportion to <paramref name="maxLength"/>, however long it is.</param>
    /// <param name="maxLength">The most characters; the ellipsis after a text that is cut is one more.</param>
    /// <param name="finders">Find what must not be shown, in the text as it is and with its escapes undone.</param>
    public static string Of(ReadOnlySpan<byte> text, int maxLength, params ReadOnlySpan<ITextFinder> finders)
    {
        ReadOnlySpan<byte> searched = text[..Math.Min(text.Length, BytesFor(maxLength))];
        bool[] isHidden = new bool[searched.Length];
        DecodedText? decoded = DecodedText.Of(searched);
        for (int decodings = 0; decoded is not null; decodings++)
        {
            foreach (ITextFinder finder in finders)
            {
                Hide(isHidden, decoded, finder);
            }

            decoded = decodings < MaxDecodings ? decoded.Decode() : null;
        }

        HideWholeCharacters(isHidden, searched);
        return Write(searched, isHidden, maxLength);
    }

    private static void Hide(bool[] isHidden, DecodedText text, ITextFinder finder)
    {
        foreach ((int start, int end) in finder.Find(text.Bytes))
        {
            if (end > start)
            {
                isHidden.AsSpan(text.OriginOf(start, end)).Fill(true);
            }
        }
    }

    // Of a character in several bytes, what is found may be some.
    private static void HideWholeCharacters(bool[] isHidden, ReadOnlySpan<byte> text)
    {
        for (int i = text.Length - 1; i > 0; i--)
        {
            isHidden[i - 1] |= isHidden[i] && Bytes.IsContinuation(text[i]);
        }

        for (int i = 1; i < text.Length; i++)
        {
            isHidden[i] |= isHidden[i - 1] && Bytes.IsContinuation(text[i]);
        }
    }

    private static string Write(ReadOnlySpan<byte> text, ReadOnlySpan<bool> isHidden, int maxLength)
    {
        int end = Math.Min(text.Length, LastBoundary(text, maxLength * MaxBytesPerCharacter));
        var written = new StringBuilder();
        int start = 0;
        while (start < end && written.Length <= maxLength)
        {
            int length = isHidden[start..end].IndexOf(!isHidden[start]);
            int next = length < 0 ? end : start + length;
            written.Append(isHidden[start] ? Mask : Encoding.UTF8.GetString(text[start..next]));
            start = next;
        }

        return written.Length <= maxLength && end == text.Length ? written.ToString() : Cut(written, maxLength);
    }

    private static int LastBoundary(ReadOnlySpan<byte> text, int place)
    {
        int least = place - MaxBytesPerCharacter;
        while (place > least && place < text.Length && Bytes.IsContinuation(text[place]))
        {
            place--;
        }

        return place;
    }

    private static string Cut(StringBuilder text, int maxLength)
    {
        int length = Math.Min(text.Length, maxLength);
        bool splitsPair = length > 0 && char.IsHighSurrogate(text[length - 1]);
        return text.ToString(0, splitsPair ? length - 1 : length) + "…";
    }
}

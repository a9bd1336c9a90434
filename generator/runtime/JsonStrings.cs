using System.Buffers.Binary;
using System.Text;

namespace ApiContract;

/// <summary>
/// Strings that one answer has held so far. A list says the same of many of its elements, a country or the name of a
/// tag, and what has been made once need not be made again.
/// </summary>
/// <remarks>
/// Pairs of places, found by hash. A string that comes for the first time takes the second place of its pair, and moves to
/// the first when it comes again: what is different in every element, such as an address, does not drive out what repeats.
/// </remarks>
internal sealed class JsonStrings
{
    private const int MaxLength = 64;
    private const int PairBits = 6;

    private readonly Place[] _places = new Place[2 << PairBits];

    /// <summary>Makes a string of UTF-8, unless there is one.</summary>
    /// <param name="text">The text. What is no proper UTF-8 becomes U+FFFD.</param>
    /// <param name="strings">Those of the same answer, or null to make each anew.</param>
    public static string Make(ReadOnlySpan<byte> text, JsonStrings? strings) =>
        strings is null || text.Length > MaxLength ? Make(text)
            : text.IsEmpty ? ""
            : strings.Get(text);

    // For ASCII, Latin1 does the same as UTF-8, and need not count the characters.
    private static string Make(ReadOnlySpan<byte> text) => Ascii.IsValid(text) ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text);

    private string Get(ReadOnlySpan<byte> text)
    {
        ulong key = KeyOf(text);
        int pair = (int)(unchecked(key * 0x9E3779B97F4A7C15) >> (64 - PairBits)) * 2;
        ref Place first = ref _places[pair];
        if (first.Key == key && first.Holds(text))
        {
            return first.Text!;
        }

        ref Place second = ref _places[pair + 1];
        if (second.Key == key && second.Holds(text))
        {
            (first, second) = (second, first);
            return first.Text!;
        }

        if (!Ascii.IsValid(text))
        {
            // Of other texts, the length of the string is not that of its bytes, which is what tells two of one key apart.
            return Encoding.UTF8.GetString(text);
        }

        second = new Place(key, Encoding.Latin1.GetString(text));
        return second.Text!;
    }

    // All of a text of up to eight bytes but its length, and of a longer one its ends.
    private static ulong KeyOf(ReadOnlySpan<byte> text) => text.Length switch
    {
        > Place.WholeLength => BinaryPrimitives.ReadUInt64LittleEndian(text) ^ unchecked(BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]) * 31),
        >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32),
        _ => text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16),
    };

    private readonly struct Place(ulong key, string text)
    {
        /// <summary>The most bytes of which the key has all.</summary>
        public const int WholeLength = 8;

        public readonly ulong Key = key;
        public readonly string? Text = text;

        /// <summary>Whether it is a text of this key.</summary>
        public bool Holds(ReadOnlySpan<byte> text) =>
            Text is { } known && known.Length == text.Length && (text.Length <= WholeLength || Ascii.Equals(text, known));
    }
}

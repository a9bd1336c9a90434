using System.Buffers.Binary;
using System.Text;

namespace ApiContract;

/// <summary>
/// The strings that one response has had so far. Many elements of a list have the same country or the same tags, and a
/// string that exists need not be made again.
/// </summary>
/// <remarks>
/// Pairs of slots, found by hash. A new string takes the second slot of its pair, and moves to the first when it comes
/// again: what is different in every element, such as an address, does not evict what repeats.
/// </remarks>
internal sealed class JsonStrings
{
    private const int MaxLength = 64;
    private const int PairBits = 6;

    private readonly Slot[] _slots = new Slot[2 << PairBits];

    /// <summary>Makes a string of UTF-8, unless it exists.</summary>
    /// <param name="text">The text. What is not valid UTF-8 becomes U+FFFD.</param>
    /// <param name="strings">Those of the same response, or null to share none.</param>
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
        ref Slot first = ref _slots[pair];
        if (first.Key == key && first.Holds(text))
        {
            return first.Text!;
        }

        ref Slot second = ref _slots[pair + 1];
        if (second.Key == key && second.Holds(text))
        {
            (first, second) = (second, first);
            return first.Text!;
        }

        if (!Ascii.IsValid(text))
        {
            // The length of any other text is not that of its bytes, which Holds compares.
            return Encoding.UTF8.GetString(text);
        }

        second = new Slot(key, Encoding.Latin1.GetString(text));
        return second.Text!;
    }

    // All of a text of up to eight bytes except its length, and the ends of a longer one.
    private static ulong KeyOf(ReadOnlySpan<byte> text) => text.Length switch
    {
        > Slot.WholeLength => BinaryPrimitives.ReadUInt64LittleEndian(text) ^ unchecked(BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]) * 31),
        >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32),
        _ => text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16),
    };

    private readonly struct Slot(ulong key, string text)
    {
        /// <summary>The longest text that fits into the key.</summary>
        public const int WholeLength = 8;

        public readonly ulong Key = key;
        public readonly string? Text = text;

        /// <summary>Whether the string is that of a text with the same key.</summary>
        public bool Holds(ReadOnlySpan<byte> text) =>
            Text is { } known && known.Length == text.Length && (text.Length <= WholeLength || Ascii.Equals(text, known));
    }
}

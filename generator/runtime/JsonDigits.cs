using System.Text.Json;

namespace ApiContract;

/// <summary>The fast path for most numbers: whole ones in plain digits, as a number or a string, read without a string or a decimal.</summary>
internal static class JsonDigits
{
    // As many as always fit into 64 bits.
    private const int MaxDigits = 18;

    /// <summary>Reads a token of plain digits; false says only that the slow path is needed.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String) || reader.HasValueSequence)
        {
            return false;
        }

        ReadOnlySpan<byte> text = reader.ValueSpan;
        bool isNegative = !text.IsEmpty && text[0] == (byte)'-';
        ReadOnlySpan<byte> digits = isNegative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > MaxDigits)
        {
            return false;
        }

        long number = 0;
        foreach (byte digit in digits)
        {
            uint place = unchecked((uint)(digit - (byte)'0'));
            if (place > 9)
            {
                return false;
            }

            number = (number * 10) + place;
        }

        value = isNegative ? -number : number;
        return true;
    }
}

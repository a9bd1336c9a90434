using System.Text.Json;

namespace ApiContract;

/// <summary>The short way to most numbers: whole ones in plain digits, bare or in quotes, without a text or a decimal in between.</summary>
internal static class JsonDigits
{
    // What certainly fits into 64 bits.
    private const int MaxDigits = 18;

    /// <summary>Reads the number of a token; false, for any that is not plain digits, says only that there is a longer way.</summary>
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

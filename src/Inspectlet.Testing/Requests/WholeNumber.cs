using System.Globalization;

namespace Inspectlet.Testing.Requests;

/// <summary>Reads whole numbers as the API's document has them: plain digits, without a sign, a zero in front, or a fraction.</summary>
internal static class WholeNumber
{
    public static bool TryRead(string text, long max, out long value)
    {
        value = 0;
        return text is [>= '1' and <= '9', ..]
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value <= max;
    }
}

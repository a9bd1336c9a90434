using System.Globalization;
using System.Text;

namespace Inspectlet.Cli.Output;

/// <summary>JSON that people may read too.</summary>
internal static class JsonText
{
    /// <summary>
    /// The same JSON, with each character that is <see cref="Invisible"/> escaped, so that it neither steers a terminal nor hides. What is read from it
    /// is the same: such characters stand in strings and names alone.
    /// </summary>
    /// <param name="json">JSON as it is written by <see cref="System.Text.Json"/>.</param>
    public static string Of(string json)
    {
        if (Ascii.IsValid(json))
        {
            return json;
        }

        var safe = new StringBuilder(json.Length);
        foreach (Rune rune in json.EnumerateRunes())
        {
            if (rune.IsAscii || !Invisible.Is(rune))
            {
                safe.Append(rune.ToString());
                continue;
            }

            foreach (char unit in rune.ToString())
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
        }

        return safe.ToString();
    }
}

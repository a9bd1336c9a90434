using System.Globalization;
using System.Text;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>Strings as JSON, by the letter of RFC 8259: written by hand, so that the library's writer is no judge of its reader.</summary>
internal static class WireText
{
    /// <param name="text">The string; half a surrogate pair stands there as an escape, as nothing else could hold it.</param>
    /// <param name="isEscaped">Which of the characters that need no escape get one.</param>
    public static string Quote(string text, Func<char, bool>? isEscaped = null)
    {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && isEscaped?.Invoke(text[i]) is not true)
            {
                json.Append(text, i++, 2);
                continue;
            }

            bool isFree = text[i] >= ' ' && text[i] is not ('"' or '\\') && !char.IsSurrogate(text[i]);
            json.Append(isFree && isEscaped?.Invoke(text[i]) is not true ? text[i].ToString() : Escape(text[i]));
        }

        return json.Append('"').ToString();
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '/' => "\\/",
        '\n' => "\\n",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString(c % 2 == 0 ? "x4" : "X4", CultureInfo.InvariantCulture),
    };
}

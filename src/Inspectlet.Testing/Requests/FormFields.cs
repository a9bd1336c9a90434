using System.Text;

namespace Inspectlet.Testing.Requests;

/// <summary>Takes <c>name=value&amp;name=value</c> apart.</summary>
internal static class FormFields
{
    public const string MediaType = "application/x-www-form-urlencoded";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the fields, with a sentence for each part of the text that is none.</summary>
    public static IReadOnlyList<(string Name, string Value)> Parse(string text, ICollection<string> problems)
    {
        var found = new List<(string, string)>();
        foreach (string field in text.Length == 0 ? [] : text.Split('&'))
        {
            if (field.Split('=') is [{ Length: > 0 } name, { } value] && Unescape(name) is { } plainName && Unescape(value) is { } plainValue)
            {
                found.Add((plainName, plainValue));
            }
            else
            {
                problems.Add(ProblemOf(field));
            }
        }

        return found;
    }

    // A name that the API knows may be told; anything else may be a visitor's data.
    private static string ProblemOf(string field)
    {
        string sent = field.Split('=')[0];
        string name = sent is "search" or "limit" or "page" ? sent : "A field of the body";
        return field.Contains('=', StringComparison.Ordinal)
            ? $"{name} is not escaped for a form: all but letters, digits and - . _ * ~ must be % and two digits of UTF-8, or + for a blank."
            : $"{name} has no value: the body must be fields name=value, joined by &.";
    }

    // Null for what a form does not hold: a byte that should have been escaped, or escapes that are not UTF-8.
    private static string? Unescape(string text)
    {
        var bytes = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                {
                    return null;
                }

                bytes[length++] = Convert.FromHexString(text.AsSpan(i + 1, 2))[0];
                i += 2;
            }
            else if (c == '+')
            {
                bytes[length++] = (byte)' ';
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '*' or '~')
            {
                bytes[length++] = (byte)c;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return Utf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

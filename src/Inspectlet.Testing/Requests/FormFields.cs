using System.Text;

namespace Inspectlet.Testing.Requests;

/// <summary>Takes <c>name=value&amp;name=value</c> apart.</summary>
internal static class FormFields
{
    public const string MediaType = "application/x-www-form-urlencoded";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the fields; false where a part of the text is none.</summary>
    public static bool TryParse(string text, out IReadOnlyList<(string Name, string Value)> fields)
    {
        var found = new List<(string, string)>();
        bool isProper = true;
        foreach (string field in text.Length == 0 ? [] : text.Split('&'))
        {
            if (field.Split('=') is [{ Length: > 0 } name, { } value] && Unescape(name) is { } plainName && Unescape(value) is { } plainValue)
            {
                found.Add((plainName, plainValue));
            }
            else
            {
                isProper = false;
            }
        }

        fields = found;
        return isProper;
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

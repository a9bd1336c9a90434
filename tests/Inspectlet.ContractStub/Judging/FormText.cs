using System.Text;

namespace Inspectlet.ContractStub.Judging;

/// <summary>Takes <c>name=value&amp;name=value</c> apart, and puts up with nothing that a server might read in another way.</summary>
internal static class FormText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<(string Name, string Value)> Parse(string text, List<string> breaches)
    {
        var fields = new List<(string, string)>();
        foreach (string field in text.Length == 0 ? [] : text.Split('&'))
        {
            if (field.Split('=') is [{ Length: > 0 } name, var value] && Unescape(name) is { } plainName && Unescape(value) is { } plainValue)
            {
                fields.Add((plainName, plainValue));
            }
            else
            {
                breaches.Add($"'{field}' is not a field: it must be name=value, all but letters, digits and -._~* escaped as UTF-8");
            }
        }

        return fields;
    }

    private static string? Unescape(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '+':
                    bytes.Add((byte)' ');
                    break;
                case '%' when i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]):
                    bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                    i += 2;
                    break;
                case '-' or '.' or '_' or '*' or '~':
                case char c when char.IsAsciiLetterOrDigit(c):
                    bytes.Add((byte)text[i]);
                    break;
                default:
                    return null;
            }
        }

        try
        {
            return Utf8.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

using System.Text;
using System.Xml.Linq;

namespace Inspectlet.Document.Language;

/// <summary>Texts of a document as C#: in a literal, or in the documentation.</summary>
internal static class CSharpText
{
    private static readonly string[] LineBreaks = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char sign in text)
        {
            _ = sign switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                >= ' ' and <= '~' => literal.Append(sign),
                _ => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The lines of an XML comment; what the text has between backticks is marked as code; none for no text.</summary>
    public static IReadOnlyList<string> Comment(string? text)
    {
        if (text is null)
        {
            return [];
        }

        string[] parts = Escape(text).Split('`');
        IEnumerable<string> marked = parts.Length % 2 == 0
            ? [Escape(text)]
            : parts.Select((part, index) => index % 2 == 0 ? part : $"<c>{part}</c>");
        return string.Concat(marked).TrimEnd().Split(LineBreaks, StringSplitOptions.TrimEntries);
    }

    /// <summary>The message of an <c>Obsolete</c> attribute, as a literal.</summary>
    public static string Deprecated(string name) => Literal($"The API's document marks {name} as deprecated.");

    /// <summary>The text of an XML comment that stands in one line.</summary>
    public static string CommentLine(string text) => string.Join(' ', Comment(text));

    private static string Escape(string text)
    {
        // XML holds no control characters; half of a surrogate pair becomes a replacement character.
        IEnumerable<Rune> valid = text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF)));
        return new XText(string.Concat(valid)).ToString();
    }
}

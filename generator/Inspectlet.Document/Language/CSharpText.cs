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
    public static string Deprecated(string name) => Literal(MarkedAsDeprecated(name));

    /// <summary>What a comment says of what bears no <c>Obsolete</c> attribute: a parameter cannot, and a type would warn wherever the SDK itself uses it.</summary>
    /// <param name="bearer">The parameter, the field or the schema.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">What it is described as.</param>
    public static string? Described(DocumentNode bearer, string name, string? text) =>
        !bearer.IsTrue("deprecated") ? text : text is null ? MarkedAsDeprecated(name) : $"{text.TrimEnd()} {MarkedAsDeprecated(name)}";

    /// <summary>The text of an XML comment that stands in one line.</summary>
    public static string CommentLine(string text) => string.Join(' ', Comment(text));

    private static string MarkedAsDeprecated(string name) => $"The API's document marks {name} as deprecated.";

    private static string Escape(string text)
    {
        // XML holds no control characters; half of a surrogate pair becomes a replacement character.
        IEnumerable<Rune> valid = text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF)));
        return new XText(string.Concat(valid)).ToString();
    }
}

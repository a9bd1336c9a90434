using System.Text;
using Inspectlet.Cli.Output;
using Inspectlet.Masking;

namespace Inspectlet.Cli.Mcp.Privacy;

/// <summary>
/// Texts that visitors and sites chose, as an assistant may see them: on one line, without invisible characters, short, and without what is
/// withheld. Markup is broken by a blank, so that a client that draws Markdown or HTML fetches no image and follows no link.
/// </summary>
internal sealed class VisitorText
{
    // Masks, and what looks like an escape, are found in what comes after it.
    private const int Margin = 1024;

    // "de" and "van" are in names, and in other texts too.
    private const int MinNameLength = 3;
    private const string KeyName = "accessResourceKey=";

    private readonly ITextFinder[] _finders;

    private VisitorText(params ITextFinder[] finders) => _finders = finders;

    /// <summary>Texts that belong to no recording.</summary>
    public static VisitorText OfNobody(Disclosure disclosure) =>
        disclosure.PersonalData ? new VisitorText(AccessKeys.Finder) : new VisitorText(AccessKeys.Finder, EmailAddresses.Finder);

    /// <summary>Texts of a recording, in which its visitor's name and address, and the key to watch it, can be too.</summary>
    public static VisitorText Of(Session session, Disclosure disclosure)
    {
        IEnumerable<string> people = disclosure.PersonalData ? [] : [.. NamesOf(session.DisplayName ?? ""), session.IpAddress ?? ""];
        IEnumerable<string> keys = disclosure.Links ? [] : [KeyOf(session.SessionLink ?? "")];
        return new VisitorText([.. OfNobody(disclosure)._finders, new KnownTexts(people.Concat(keys).Where(text => text.Length > 0))]);
    }

    /// <summary>Whether there is an e-mail address in a text, as it would be seen.</summary>
    public static bool HasAddress(string? text) => !string.IsNullOrEmpty(text) && EmailAddresses.AreIn(WithoutInvisible(text));

    // The whole name, and each word of it: a greeting has the first alone, and a path has any of them in small letters. The host of an address is none
    // of them: it is in the URLs of everybody.
    private static IEnumerable<string> NamesOf(string name)
    {
        string[] parts = [.. WithoutInvisible(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WithoutHost)];
        return parts.SelectMany(WordsOf).Where(word => word.Length >= MinNameLength).Append(string.Join(' ', parts)).Distinct().SelectMany(CasesOf);
    }

    private static string WithoutHost(string part) => EmailAddresses.AreIn(part) && part.LastIndexOf('@') is > 0 and var at ? part[..at] : part;

    private static string[] WordsOf(string part) =>
        string.Concat(part.Select(next => char.IsPunctuation(next) || char.IsSymbol(next) ? ' ' : next)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] CasesOf(string name)
    {
        string lower = name.ToLowerInvariant();
        string upper = name.ToUpperInvariant();
        return name.Length == 0 ? [] : [name, lower, upper, upper[..1] + lower[1..]];
    }

    private static string KeyOf(string link)
    {
        int name = link.IndexOf(KeyName, StringComparison.OrdinalIgnoreCase);
        return name < 0 ? "" : link[(name + KeyName.Length)..].Split('&', '#')[0];
    }

    /// <summary>The text as it may be seen; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters; an ellipsis after a text that is cut is one more.</param>
    public string? Clean(string? text, int maxLength)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // It can be of any length, and most of it is not looked at.
        string beginning = text.Length <= (4 * maxLength) + Margin ? text : text[..((4 * maxLength) + Margin)];
        string visible = WithoutInvisible(beginning).Trim();
        return visible.Length == 0 ? null : MaskedText.Of(visible, maxLength, _finders);
    }

    private static string WithoutInvisible(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n' or '\t' or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (!Invisible.Is(rune))
            {
                clean.Append(BeginsMarkup(clean, rune) ? " " : "").Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    // Links and images of Markdown, and tags of HTML and of models' own formats.
    private static bool BeginsMarkup(StringBuilder before, Rune next) => before.Length > 0 && (before[^1], next.Value) switch
    {
        (']', '(' or '[' or ':') or ('!', '[') => true,
        ('<', '/' or '!' or '?' or '|') => true,
        ('<', int value) => Rune.IsLetter(new Rune(value)),
        _ => false,
    };
}

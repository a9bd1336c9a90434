using System.Text;
using Inspectlet.Masking;

namespace Inspectlet.Cli.Mcp.Privacy;

/// <summary>
/// Finds what looks like an e-mail address: a word or a text in quotes, an at sign, and a word with a dot in it or an address in brackets.
/// </summary>
internal sealed class EmailAddresses : ITextFinder
{
    // The standard has 64, but nobody checks.
    private const int MaxNameLength = 256;
    private const int MaxBracketLength = 64;

    // Those of full width, and small, are typed for them in some scripts.
    private static readonly byte[][] AtSigns = [.. new[] { "@", "\uFF20", "\uFE6B" }.Select(Encoding.UTF8.GetBytes)];
    private static readonly byte[][] Dots = [.. new[] { ".", "\uFF0E", "\u3002", "\uFF61" }.Select(Encoding.UTF8.GetBytes)];

    private EmailAddresses()
    {
    }

    public static EmailAddresses Finder { get; } = new();

    /// <summary>Whether there is one in a text, also where it is escaped as in a URL.</summary>
    public static bool AreIn(string text) => MaskedText.Of(text, text.Length, Finder) != text;

    public IEnumerable<(int Start, int End)> Find(byte[] text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int length = text[i] is (byte)'@' or >= 0x80 ? LengthOf(AtSigns, text, i) : 0;
            if (length > 0 && StartOf(text, i) is var start && start < i && EndOf(text, i + length) is var end && end > 0)
            {
                yield return (start, end);
            }
        }
    }

    // The name is a word, or anything in quotes.
    private static int StartOf(byte[] text, int at)
    {
        int least = Math.Max(0, at - MaxNameLength);
        int start = at;
        if (at > 0 && text[at - 1] == (byte)'"')
        {
            for (int i = at - 2; i >= least; i--)
            {
                if (text[i] == (byte)'"' && (i == 0 || text[i - 1] != (byte)'\\'))
                {
                    return i;
                }
            }

            return at;
        }

        while (start > least && IsOfName(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    // The host has a dot, or is an address in brackets; 0 where it is neither.
    private static int EndOf(byte[] text, int start)
    {
        if (start < text.Length && text[start] == (byte)'[')
        {
            int close = Array.IndexOf(text, (byte)']', start, Math.Min(MaxBracketLength, text.Length - start));
            return close > start + 1 ? close + 1 : 0;
        }

        int end = start;
        bool hasDot = false;
        while (end < text.Length && IsOfHost(text[end]))
        {
            int dot = LengthOf(Dots, text, end);
            hasDot |= dot > 0 && end > start;
            end += Math.Max(1, dot);
        }

        return hasDot ? end : 0;
    }

    private static int LengthOf(byte[][] characters, byte[] text, int at)
    {
        foreach (byte[] character in characters)
        {
            if (text.AsSpan(at).StartsWith(character))
            {
                return character.Length;
            }
        }

        return 0;
    }

    // Letters of other scripts take several bytes, each above those of ASCII. What parts an address from what stands before it in a URL is none of them.
    private static bool IsOfName(byte next) => IsOfHost(next)
        || next is (byte)'_' or (byte)'+' or (byte)'%' or (byte)'\'' or (byte)'!' or (byte)'#' or (byte)'$' or (byte)'*'
            or (byte)'~' or (byte)'^' or (byte)'`' or (byte)'{' or (byte)'|' or (byte)'}';

    private static bool IsOfHost(byte next) => char.IsAsciiLetterOrDigit((char)next) || next is (byte)'.' or (byte)'-' or >= 0x80;
}

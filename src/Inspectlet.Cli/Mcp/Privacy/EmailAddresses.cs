using Inspectlet.Masking;

namespace Inspectlet.Cli.Mcp.Privacy;

/// <summary>Finds what looks like an e-mail address: a word, an at sign, and a word with a dot in it.</summary>
internal sealed class EmailAddresses : ITextFinder
{
    private const int MaxNameLength = 64;

    private EmailAddresses()
    {
    }

    public static EmailAddresses Finder { get; } = new();

    /// <summary>Whether there is one in a text, also where it is escaped as in a URL.</summary>
    public static bool AreIn(string text) => MaskedText.Of(text, text.Length, Finder) != text;

    public IEnumerable<(int Start, int End)> Find(byte[] text)
    {
        for (int at = Array.IndexOf(text, (byte)'@'); at >= 0; at = Array.IndexOf(text, (byte)'@', at + 1))
        {
            int start = at;
            while (start > 0 && at - start < MaxNameLength && IsOfName(text[start - 1]))
            {
                start--;
            }

            int end = at + 1;
            int dot = -1;
            while (end < text.Length && IsOfHost(text[end]))
            {
                dot = text[end] == (byte)'.' && end > at + 1 ? end : dot;
                end++;
            }

            if (start < at && dot > 0)
            {
                yield return (start, end);
            }
        }
    }

    // Letters of other scripts take several bytes, each above those of ASCII.
    private static bool IsOfName(byte next) => IsOfHost(next) || next is (byte)'_' or (byte)'+' or (byte)'%' or (byte)'\'' or (byte)'!' or (byte)'#' or (byte)'$' or (byte)'*';

    private static bool IsOfHost(byte next) => char.IsAsciiLetterOrDigit((char)next) || next is (byte)'.' or (byte)'-' or >= 0x80;
}

using System.Text;

namespace Inspectlet.Masking;

/// <summary>Finds the keys of recordings, by the name before them: whoever has one can watch the recording.</summary>
internal sealed class AccessKeys : ITextFinder
{
    // A sentence can put some words between the name and the key.
    private const int WordsToSearch = 4;
    private const int MinKeyLength = 8;

    private AccessKeys()
    {
    }

    public static AccessKeys Finder { get; } = new();

    private static ReadOnlySpan<byte> Name => "accessresourcekey"u8;

    /// <summary>Whether a member of this name holds a key.</summary>
    public static bool IsName(string name)
    {
        int letters = 0;
        return Encoding.UTF8.GetBytes(name).Any(next => IsEndOfName(next, ref letters));
    }

    /// <summary>The text, or its beginning, with a mask in place of every key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters.</param>
    public static string Redact(string text, int maxLength) => MaskedText.Of(text, maxLength, Finder);

    /// <summary>
    /// Finds the word after each name, whatever it is, and among the next ones what looks like a key, as long as one
    /// follows the other.
    /// </summary>
    public IEnumerable<(int Start, int End)> Find(byte[] text)
    {
        int letters = 0;
        int words = 0;
        bool isFirst = false;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            byte next = i < text.Length ? text[i] : (byte)' ';
            if (IsEndOfName(next, ref letters))
            {
                (words, isFirst, start) = (WordsToSearch, true, -1);
            }
            else if (words > 0 && start < 0)
            {
                start = Bytes.IsLetterOrDigit(next) ? i : -1;
            }
            else if (words > 0 && (isFirst ? IsDelimiter(next) : !IsOfKey(next)))
            {
                bool isKey = LooksLikeKey(text.AsSpan(start..i));
                if (isKey || isFirst)
                {
                    yield return (start, i);
                }

                (words, isFirst, start) = (isKey ? 1 : words - 1 + (isFirst ? 1 : 0), false, -1);
            }
        }
    }

    /// <summary>Whether a byte is the last of the name, also of <c>access_resource_key</c> and the like.</summary>
    /// <param name="next">The byte.</param>
    /// <param name="letters">How many letters of the name have been read.</param>
    private static bool IsEndOfName(byte next, ref int letters)
    {
        byte letter = Bytes.FoldCase(next);
        if (letters > 0 && letter is (byte)'_' or (byte)'-' or (byte)' ' or (byte)'+' or (byte)'.')
        {
            return false;
        }

        // The name has its first letter nowhere else.
        letters = letter == Name[letters] ? letters + 1
            : letter == Name[0] ? 1
            : 0;
        bool isEnd = letters == Name.Length;
        letters = isEnd ? 0 : letters;
        return isEnd;
    }

    private static bool IsDelimiter(byte next) =>
        next <= (byte)' ' || next is (byte)'&' or (byte)'"' or (byte)'\'' or (byte)'<' or (byte)'>' or (byte)'\\';

    private static bool IsOfKey(byte next) => Bytes.IsLetterOrDigit(next) || next is (byte)'_' or (byte)'-';

    private static bool LooksLikeKey(ReadOnlySpan<byte> word)
    {
        bool hasDigit = false;
        foreach (byte next in word)
        {
            if (!IsOfKey(next))
            {
                return false;
            }

            hasDigit |= Bytes.IsDigit(next);
        }

        return hasDigit && word.Length >= MinKeyLength;
    }
}

using System.Text;

namespace Inspectlet.Masking;

/// <summary>
/// Finds texts that are known: of one with eight bytes or more any eight in a row, so that a part of it is found too; a
/// shorter one as a whole word.
/// </summary>
internal sealed class KnownTexts : ITextFinder
{
    /// <summary>The length of what is found of a longer text, in bytes: as many as a number holds.</summary>
    public const int PieceLength = sizeof(ulong);

    // One character tells nothing, and is in every sentence.
    private const int MinWordLength = 2;

    private readonly HashSet<ulong> _pieces = [];
    private readonly HashSet<ulong> _words = [];

    public KnownTexts(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Add(Encoding.UTF8.GetBytes(text.Trim()));
        }
    }

    public IEnumerable<(int Start, int End)> Find(byte[] text) => FindPieces(text).Concat(_words.Count == 0 ? [] : FindWords(text));

    private void Add(byte[] text)
    {
        ulong last = 0;
        for (int i = 0; i < text.Length; i++)
        {
            byte symbol = Bytes.FoldSymbol(text[i]);
            last = Append(last, text.Length < PieceLength ? symbol : Bytes.FoldCase(symbol));
            if (i >= PieceLength - 1)
            {
                _pieces.Add(last);
            }
        }

        if (text.Length is >= MinWordLength and < PieceLength)
        {
            _words.Add(WordOf(last, text.Length));
        }
    }

    private IEnumerable<(int Start, int End)> FindPieces(byte[] text)
    {
        ulong last = 0;
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.Length; i++)
        {
            last = Append(last, Bytes.FoldCase(Bytes.FoldSymbol(text[i])));
            int begin = i + 1 - PieceLength;
            if (begin < 0 || !_pieces.Contains(last))
            {
                continue;
            }

            if (begin > end)
            {
                yield return (start, end);
                start = begin;
            }

            end = i + 1;
        }

        yield return (start, end);
    }

    private IEnumerable<(int Start, int End)> FindWords(byte[] text)
    {
        ulong last = 0;
        for (int end = 1; end <= text.Length; end++)
        {
            last = Append(last, Bytes.FoldSymbol(text[end - 1]));
            for (int length = MinWordLength; length < PieceLength && length <= end && IsBoundary(text, end); length++)
            {
                if (IsBoundary(text, end - length) && _words.Contains(WordOf(last, length)))
                {
                    yield return (end - length, end);
                }
            }
        }
    }

    private static bool IsBoundary(byte[] text, int place) =>
        place == 0 || place == text.Length || !Bytes.IsLetterOrDigit(text[place - 1]) || !Bytes.IsLetterOrDigit(text[place]);

    private static ulong Append(ulong last, byte next) => (last << 8) | next;

    // With its length, in the byte that is left, so that no word resembles the end of a longer one.
    private static ulong WordOf(ulong last, int length) => (last & ((1UL << (8 * length)) - 1)) | ((ulong)length << 56);
}

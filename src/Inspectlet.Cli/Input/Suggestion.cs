namespace Inspectlet.Cli.Input;

/// <summary>What was probably meant by a word that is not known.</summary>
internal static class Suggestion
{
    // A word of three letters may have one slip, one of nine may have three.
    private const int LettersPerSlip = 3;
    private const int LeastBeginning = 3;
    private const int MaxLength = 100;

    /// <summary>A question to put behind an error, with a blank before it: <c> Did you mean 'phone'?</c>; empty if nothing is near.</summary>
    public static string For(string text, IEnumerable<string> known) => Question(Closest(text, known));

    /// <summary>As <see cref="For"/>, where it is known already what was meant.</summary>
    public static string Question(string? meant) => meant is null ? "" : $" Did you mean '{meant}'?";

    /// <summary>The known word that is nearest to a text, whatever the case of letters; null if none is near.</summary>
    public static string? Closest(string text, IEnumerable<string> known)
    {
        string[] words = [.. known];
        string? beginning = text.Length < LeastBeginning ? null : words.FirstOrDefault(word => word.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return text.Length > MaxLength ? null
            : beginning ?? words
                .Select(word => (Word: word, Slips: Slips(text, word)))
                .Where(near => near.Slips <= Math.Max(1, text.TrimStart('-').Length / LettersPerSlip) && near.Slips < near.Word.Length)
                .OrderBy(near => near.Slips)
                .Select(near => near.Word)
                .FirstOrDefault();
    }

    // How many letters are missing, too many, different, or exchanged with their neighbour.
    private static int Slips(string text, string word)
    {
        int[,] slips = new int[text.Length + 1, word.Length + 1];
        for (int i = 0; i <= text.Length; i++)
        {
            for (int j = 0; j <= word.Length; j++)
            {
                slips[i, j] = i == 0 ? j : j == 0 ? i : Least(slips, text, word, i, j);
            }
        }

        return slips[text.Length, word.Length];
    }

    private static int Least(int[,] slips, string text, string word, int i, int j)
    {
        int least = Math.Min(slips[i - 1, j] + 1, slips[i, j - 1] + 1);
        least = Math.Min(least, slips[i - 1, j - 1] + (IsSame(text[i - 1], word[j - 1]) ? 0 : 1));
        bool isExchanged = i > 1 && j > 1 && IsSame(text[i - 1], word[j - 2]) && IsSame(text[i - 2], word[j - 1]);
        return isExchanged ? Math.Min(least, slips[i - 2, j - 2] + 1) : least;
    }

    private static bool IsSame(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}

namespace Inspectlet.Generator.Tests.Document;

/// <summary>Texts as nobody writes them: of all of Unicode, with halves of surrogates, signs and what C# or XML stumbles over.</summary>
internal static class RandomTexts
{
    private static readonly string[] Pieces =
        ["\\", "\"", "'", "\t", "\n", "\r", "\0", "\u0085", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\u200D", "\u0301", "°", "price€", "<", ">", "&", "]]>", "--", "`", "@", "_", "$", "{id}",
         "1", "a", "Z", "ß", "ŉ", "ǆ", "名", "٣", "Ⅷ", "😀", "\uD83D", "\uDE00", "class", "Equals", "Value", "cancellationToken"];

    public static IEnumerable<string> From(int seed, int count)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ =>
                random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] : ((char)random.Next(char.MaxValue + 1)).ToString()));
        }
    }
}

namespace Inspectlet.Cli.Output;

/// <summary>The words of a help on the lines of a terminal.</summary>
internal static class HelpText
{
    private const int MostIndent = 8;

    /// <summary>Breaks the text anew. The lines of a paragraph are joined; a line that is indented, such as an example, stays one, and goes on further in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How many cells a line has.</param>
    public static string Fit(string text, int width)
    {
        var lines = new List<string>();
        bool isOpen = false;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            bool isPlain = line.Length > 0 && line[0] != ' ';
            if (isPlain && isOpen)
            {
                lines[^1] += $" {line}";
            }
            else
            {
                lines.Add(line);
            }

            isOpen = isPlain;
        }

        return string.Join(Environment.NewLine, lines.SelectMany(line => Broken(line, width)));
    }

    private static IEnumerable<string> Broken(string line, int width)
    {
        string words = line.TrimStart();
        int indent = line.Length - words.Length;
        if (Cells.Width(line) <= width || width <= MostIndent)
        {
            return [line];
        }

        // What follows stands behind the beginning of the line, and of its second column where it has two.
        int second = words.IndexOf("  ", StringComparison.Ordinal);
        int further = indent == 0 ? 0 : second < 0 ? indent + 2 : line.Length - words[second..].TrimStart().Length;
        further = further > width / 2 ? MostIndent : further;
        IReadOnlyList<string> first = Cells.Wrap(words, width - indent);
        IEnumerable<string> others = first.Count == 1 ? [] : Cells.Wrap(words[first[0].Length..].TrimStart(), width - further);
        return [new string(' ', indent) + first[0], .. others.Select(rest => new string(' ', further) + rest)];
    }
}

namespace Inspectlet.Cli.Output;

/// <summary>Which columns a table shows, and how wide each is.</summary>
/// <param name="Columns">The numbers of the columns that are shown, with their widths, in order.</param>
internal sealed record TableLayout(IReadOnlyList<(int Index, int Width)> Columns)
{
    public const int Gap = 2;

    public int Width => Columns.Sum(c => c.Width) + (Gap * (Columns.Count - 1));

    /// <summary>Finds the layout that fits a terminal: long texts are shortened first, then columns are left out by their rank.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="natural">How wide the values of each are.</param>
    /// <param name="limit">How wide the table may be; null for any width.</param>
    /// <returns>The layout; null where even the columns that are never left out do not fit.</returns>
    public static TableLayout? Find(IReadOnlyList<Column> columns, IReadOnlyList<int> natural, int? limit)
    {
        int[] shown = [.. Enumerable.Range(0, columns.Count)];
        if (limit is not { } width)
        {
            return new TableLayout([.. shown.Select(i => (i, natural[i]))]);
        }

        while (shown.Sum(i => columns[i].Least(natural[i]) + Gap) - Gap > width)
        {
            int first = shown.MaxBy(i => columns[i].Rank);
            if (columns[first].Rank == 0)
            {
                return null;
            }

            shown = [.. shown.Where(i => i != first)];
        }

        int[] least = [.. natural.Select((n, i) => columns[i].Least(n))];
        int cap = CapOf(shown, natural, least, width);
        return new TableLayout([.. shown.Select(i => (i, Capped(natural[i], least[i], cap)))]);
    }

    /// <summary>Whether values of these widths fit without being shortened more than need be.</summary>
    public bool Holds(IReadOnlyList<Column> columns, IReadOnlyList<int> natural) =>
        Columns.All(c => columns[c.Index].Fit != ColumnFit.Whole || natural[c.Index] <= c.Width);

    // The widest columns give way first, until all fit.
    private static int CapOf(int[] shown, IReadOnlyList<int> natural, int[] least, int width)
    {
        int low = 0;
        int high = shown.Max(i => natural[i]);
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (shown.Sum(i => Capped(natural[i], least[i], middle) + Gap) - Gap <= width)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static int Capped(int natural, int least, int cap) => Math.Min(natural, Math.Max(least, cap));
}

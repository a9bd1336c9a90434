namespace Inspectlet.Cli.Output;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above it.</param>
internal sealed record Column(string Heading)
{
    // Less of a name or a URL says nothing, and a text that goes on below becomes a thread.
    private const int LeastText = 16;
    private const int LeastWrapped = 20;

    /// <summary>Whether it stands on the right, as numbers do.</summary>
    public bool IsRight { get; init; }

    /// <summary>What happens to a value that the terminal has no room for.</summary>
    public ColumnFit Fit { get; init; }

    /// <summary>In which order columns are left out where there is no room: the highest first. One of 0 is never left out.</summary>
    public int Rank { get; init; }

    /// <summary>A column whose values stay whole: ids, times, numbers.</summary>
    public static Column Whole(string heading, int rank = 0) => new(heading) { Rank = rank };

    /// <summary>As <see cref="Whole"/>, on the right.</summary>
    public static Column Number(string heading, int rank = 0) => new(heading) { Rank = rank, IsRight = true };

    /// <summary>A column of text that is cut where there is no room.</summary>
    public static Column Text(string heading, int rank = 0) => new(heading) { Rank = rank, Fit = ColumnFit.Shorten };

    /// <summary>A column of text that goes on below where there is no room.</summary>
    public static Column Wrapped(string heading, int rank = 0) => new(heading) { Rank = rank, Fit = ColumnFit.Wrap };

    /// <summary>How narrow the column may become.</summary>
    /// <param name="natural">How wide its values are.</param>
    public int Least(int natural) => Fit switch
    {
        ColumnFit.Shorten => Math.Min(natural, Math.Max(LeastText, Cells.Width(Heading))),
        ColumnFit.Wrap => Math.Min(natural, LeastWrapped),
        _ => natural,
    };
}

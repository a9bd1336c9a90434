namespace Inspectlet.Cli.Output.Charts;

/// <summary>A row of a chart.</summary>
/// <param name="Label">What was counted, as it is shown.</param>
/// <param name="Recordings">How many recordings.</param>
internal sealed record ChartBar(string Label, long Recordings)
{
    /// <summary>Whether it has a bar, by which the others are measured.</summary>
    public bool IsDrawn { get; init; } = true;

    /// <summary>Whether it is a part of the recordings.</summary>
    public bool HasShare { get; init; } = true;
}

namespace Inspectlet.Cli.Statistics;

/// <summary>What was counted of recordings.</summary>
/// <param name="Recordings">How many there were.</param>
/// <param name="FirstStart">When the earliest visit began; null where none says.</param>
/// <param name="LastStart">When the latest visit began; null where none says.</param>
/// <param name="MeanDuration">The mean length of those visits that have one; null where none has.</param>
/// <param name="MeanPageCount">The mean number of pages of those visits that have one; null where none has.</param>
/// <param name="Groups">The counts by each dimension, in the order in which they were asked for.</param>
internal sealed record SessionStatistics(
    long Recordings,
    DateTimeOffset? FirstStart,
    DateTimeOffset? LastStart,
    TimeSpan? MeanDuration,
    double? MeanPageCount,
    IReadOnlyList<CountedGroup> Groups);

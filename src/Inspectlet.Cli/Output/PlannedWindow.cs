namespace Inspectlet.Cli.Output;

/// <summary>A line of the plan of an export: a window of time, and whose share it is.</summary>
/// <param name="Window">Which share, from 1.</param>
/// <param name="Of">How many shares there are.</param>
/// <param name="Start">The window's first moment.</param>
/// <param name="End">The first moment after it.</param>
internal sealed record PlannedWindow(int Window, int Of, DateTimeOffset Start, DateTimeOffset End);

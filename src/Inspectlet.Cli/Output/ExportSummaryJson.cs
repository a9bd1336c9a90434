using Inspectlet.Export;

namespace Inspectlet.Cli.Output;

/// <summary>What <c>inspectlet export --json</c> prints; as in <see cref="ExportSummary"/>, but for the time that the run took, in seconds.</summary>
internal sealed record ExportSummaryJson(
    int Windows,
    int WindowsFetched,
    int WindowsProvisional,
    long Recordings,
    long RecordingsFetched,
    long Bytes,
    double ElapsedSeconds,
    IReadOnlyList<string> Notices)
{
    public static ExportSummaryJson Of(ExportSummary summary) => new(
        summary.Windows,
        summary.WindowsFetched,
        summary.WindowsProvisional,
        summary.Recordings,
        summary.RecordingsFetched,
        summary.Bytes,
        Math.Round(summary.Elapsed.TotalSeconds, 3),
        summary.Notices);
}

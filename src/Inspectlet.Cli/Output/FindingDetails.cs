using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Writes which recording was open at a moment, why, and which others it could be; without the link to watch, which is a secret.</summary>
internal static class FindingDetails
{
    private static readonly Column[] RunnerUpColumns =
        [Column.Number("Other"), Column.Whole("Started (UTC)"), Column.Number("Length"), Column.Wrapped("Why it could be meant")];

    public static void Write(CliHost host, RecordingFinding finding)
    {
        if (finding.Recording is { } recording)
        {
            FactList.Write(host, [.. Facts(recording, finding.Page)]);
            host.Output.WriteLine();
        }

        Paragraph.Write(host, finding.Reason);
        WriteRunnersUp(host, finding.RunnersUp);
    }

    private static IEnumerable<(string Name, string? Value)> Facts(Session recording, RecordingPage? page)
    {
        yield return ("Session", ValueText.Of(recording.Id));
        yield return ("Started (UTC)", ValueText.Of(recording.StartedAt));
        yield return ("Last active (UTC)", ValueText.Of(recording.EndedAt));
        yield return ("Visitor", recording.DisplayName);
        yield return ("Page", ValueText.Of(page?.Number));
        yield return ("Page's title", page?.Title);
        yield return ("Page's URL", page?.Url);
        yield return ("Page opened (UTC)", ValueText.Of(page?.OpenedAt));
    }

    private static void WriteRunnersUp(CliHost host, IReadOnlyList<RecordingCandidate> runnersUp)
    {
        if (runnersUp.Count > 0)
        {
            Tables.WriteBelow(host, RunnerUpColumns, runnersUp.Select(CellsOf));
        }
    }

    private static string?[] CellsOf(RecordingCandidate other) =>
        [ValueText.Of(other.Recording.Id), ValueText.Of(other.Recording.StartedAt), ValueText.Of(other.Recording.Duration), other.Reason];
}

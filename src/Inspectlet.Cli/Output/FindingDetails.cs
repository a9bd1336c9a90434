using Inspectlet.Cli.Hosting;
using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Writes which recording was open at a moment, why, and which others it could be; without the link to watch, which is a secret.</summary>
internal static class FindingDetails
{
    public static void Write(CliHost host, RecordingFinding finding)
    {
        if (finding.Recording is { } recording)
        {
            FactList.Write(host, [.. Facts(recording, finding.Page)]);
            host.Output.WriteLine();
        }

        host.Output.WriteLine(SafeText.Of(finding.Reason));
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
        if (runnersUp.Count == 0)
        {
            return;
        }

        Table table = Tables.Create();
        table.AddColumns(
            Tables.Whole("Other").RightAligned(), Tables.Whole("Started (UTC)"), Tables.Whole("Length").RightAligned(), Tables.Column("Why it could be meant"));
        foreach (RecordingCandidate other in runnersUp)
        {
            table.AddRow(
                Tables.Cell(ValueText.Of(other.Recording.Id)),
                Tables.Cell(ValueText.Of(other.Recording.StartedAt)),
                Tables.Cell(ValueText.Of(other.Recording.Duration)),
                Tables.Cell(other.Reason));
        }

        Tables.Write(host, table);
    }
}

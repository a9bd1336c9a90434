using System.Text.Json.Serialization;

namespace Inspectlet.Cli.Output;

/// <summary>What <c>inspectlet find --json</c> prints. Recordings and pages are as the API has them.</summary>
/// <param name="Recording">The recording that was open, or null.</param>
/// <param name="PageNumber">The number of the page that was open, from 1, or null.</param>
/// <param name="Page">That page, or null.</param>
/// <param name="WatchLink">The link to watch the recording from that page on. It is a secret: whoever has it can watch.</param>
/// <param name="Reason">Why this one, or why none.</param>
/// <param name="RunnersUp">Which others it could be.</param>
internal sealed record FindingJson(
    [property: JsonPropertyName("recording")] Session? Recording,
    [property: JsonPropertyName("page_number")] int? PageNumber,
    [property: JsonPropertyName("page")] PageView? Page,
    [property: JsonPropertyName("watch_link")] string? WatchLink,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("runners_up")] IReadOnlyList<FindingJson.Candidate> RunnersUp)
{
    public static FindingJson Of(RecordingFinding finding) => new(
        finding.Recording,
        finding.Page?.Number,
        finding.Page is { } page ? finding.Recording?.Pages[page.Number - 1] : null,
        finding.WatchLink,
        finding.Reason,
        [.. finding.RunnersUp.Select(other => new Candidate(other.Recording, (long?)other.Distance?.TotalSeconds, other.Reason))]);

    /// <summary>Another recording that it could be.</summary>
    /// <param name="Recording">The recording.</param>
    /// <param name="DistanceSeconds">How far it is from the moment, or null if it has no times.</param>
    /// <param name="Reason">How it lies to the moment.</param>
    internal sealed record Candidate(
        [property: JsonPropertyName("recording")] Session Recording,
        [property: JsonPropertyName("distance_seconds")] long? DistanceSeconds,
        [property: JsonPropertyName("reason")] string Reason);
}

using System.Text.Json.Serialization;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Output;

/// <summary>What <c>inspectlet stats --json</c> prints.</summary>
/// <param name="Recordings">How many recordings match.</param>
/// <param name="FirstStart">When the earliest visit began, by ISO 8601, or null.</param>
/// <param name="LastStart">When the latest visit began, or null.</param>
/// <param name="MeanDurationSeconds">The mean length of a visit, or null.</param>
/// <param name="MeanPages">The mean number of pages, or null.</param>
/// <param name="By">The counts by each dimension.</param>
internal sealed record StatisticsJson(
    [property: JsonPropertyName("recordings")] long Recordings,
    [property: JsonPropertyName("first_start")] string? FirstStart,
    [property: JsonPropertyName("last_start")] string? LastStart,
    [property: JsonPropertyName("mean_duration_seconds")] double? MeanDurationSeconds,
    [property: JsonPropertyName("mean_pages")] double? MeanPages,
    [property: JsonPropertyName("by")] IReadOnlyList<StatisticsJson.Group> By)
{
    public static StatisticsJson Of(SessionStatistics statistics, TimeStyle times) => new(
        statistics.Recordings,
        statistics.FirstStart is { } first ? times.Iso(first) : null,
        statistics.LastStart is { } last ? times.Iso(last) : null,
        statistics.MeanDuration?.TotalSeconds,
        statistics.MeanPageCount,
        [.. statistics.Groups.Select(g => new Group(g.Dimension.Name, [.. g.Keys.Select(k => new Value(k.Key, k.Recordings))], g.Other, g.HasAllKeys))]);

    /// <summary>The counts by a dimension.</summary>
    /// <param name="Name">Its name, as in <c>--by</c>.</param>
    /// <param name="Values">The values, days in their order, others with the most recordings first.</param>
    /// <param name="Other">How many recordings have other values; one with several other tags counts once for each.</param>
    /// <param name="IsComplete">Whether every value was counted by itself.</param>
    internal sealed record Group(
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("values")] IReadOnlyList<Value> Values,
        [property: JsonPropertyName("other")] long Other,
        [property: JsonPropertyName("is_complete")] bool IsComplete);

    /// <summary>A value.</summary>
    /// <param name="Text">The value; null for the recordings that have none.</param>
    /// <param name="Recordings">How many recordings have it.</param>
    internal sealed record Value([property: JsonPropertyName("value")] string? Text, [property: JsonPropertyName("recordings")] long Recordings);
}

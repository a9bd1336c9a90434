using System.Text.Json.Serialization;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Output;

/// <summary>A count of statistics, as a row.</summary>
/// <param name="By">What is counted by.</param>
/// <param name="Kind"><c>value</c>; <c>none</c>, for recordings that have none; or <c>other</c>, for those with values that are not listed.</param>
/// <param name="Value">The value, or null.</param>
/// <param name="Recordings">How many recordings; of other tags, one with several of them counts once for each.</param>
internal sealed record CountRow(
    [property: JsonPropertyName("by")] string By,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("value")] string? Value,
    [property: JsonPropertyName("recordings")] long Recordings)
{
    public static IReadOnlyList<CountRow> Of(SessionStatistics statistics) => [.. statistics.Groups.SelectMany(Of)];

    private static IEnumerable<CountRow> Of(CountedGroup group)
    {
        string by = group.Dimension.Name;
        foreach (CountedKey key in group.Keys)
        {
            yield return new CountRow(by, key.Key is null ? "none" : "value", key.Key, key.Recordings);
        }

        if (group.Other > 0)
        {
            yield return new CountRow(by, "other", Value: null, group.Other);
        }
    }
}

using System.Text.Json.Serialization;

namespace Inspectlet.Cli.Output;

/// <summary>What <c>sessions search --why --json</c> prints.</summary>
/// <param name="SessionId">The recording.</param>
/// <param name="Matches">Whether it meets every condition.</param>
/// <param name="Conditions">The conditions of the search.</param>
internal sealed record MatchJson(
    [property: JsonPropertyName("sid")] long SessionId,
    [property: JsonPropertyName("matches")] bool Matches,
    [property: JsonPropertyName("conditions")] IReadOnlyList<MatchJson.Condition> Conditions)
{
    /// <summary>A condition.</summary>
    /// <param name="Name">Its name in the SDK, such as <c>Country</c>.</param>
    /// <param name="Options">The options that it was made of.</param>
    /// <param name="Holds">Whether the recording meets it.</param>
    /// <param name="Expected">What is asked for.</param>
    /// <param name="Actual">What the recording has; null for nothing.</param>
    internal sealed record Condition(
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("options")] string Options,
        [property: JsonPropertyName("holds")] bool Holds,
        [property: JsonPropertyName("expected")] string Expected,
        [property: JsonPropertyName("actual")] string? Actual);
}

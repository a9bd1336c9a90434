namespace Inspectlet.Cli.Statistics;

/// <summary>The counts by one dimension.</summary>
/// <param name="Dimension">What was counted by.</param>
/// <param name="Keys">The keys: days in their order, others with the most recordings first.</param>
/// <param name="Other">How many recordings have other keys. By tags, a recording counts once for each tag.</param>
/// <param name="HasAllKeys">
/// Whether every key was counted by itself. Where there were too many, the counts of <paramref name="Keys"/> are exact, but one with more may be
/// among the others.
/// </param>
internal sealed record CountedGroup(Dimension Dimension, IReadOnlyList<CountedKey> Keys, long Other, bool HasAllKeys);

/// <summary>How many recordings have a key.</summary>
/// <param name="Key">The key, such as <c>US</c>; null for the recordings that have nothing there.</param>
/// <param name="Recordings">How many.</param>
internal sealed record CountedKey(string? Key, long Recordings);

using System.Globalization;
using Inspectlet.DocumentChanges.Surface;

namespace Inspectlet.DocumentChanges.Comparison;

/// <summary>Compares what two documents say of a value beside its type.</summary>
internal static class ValueComparison
{
    public static void Compare(string name, ValueSurface before, ValueSurface after, Ways ways, ChangeList changes)
    {
        CompareAccepts(name, before.Accepts, after.Accepts, changes);
        CompareDefaults(name, before.Default, after.Default, ways, changes);

        // The SDK does not hold answers to their bounds: there they are documentation.
        if (!ways.HasFlag(Ways.Sent))
        {
            return;
        }

        foreach (string keyword in before.Bounds.Keys.Union(after.Bounds.Keys))
        {
            CompareBounds(name, keyword, Find(before, keyword), Find(after, keyword), changes);
        }

        foreach (string keyword in before.Constraints.Keys.Union(after.Constraints.Keys))
        {
            CompareConstraints(name, keyword, before.Constraints.GetValueOrDefault(keyword), after.Constraints.GetValueOrDefault(keyword), changes);
        }
    }

    public static void CompareAccepts(string name, IReadOnlyList<string> before, IReadOnlyList<string> after, ChangeList changes)
    {
        foreach (string kind in before.Except(after))
        {
            changes.Behaviour($"{name} is no longer taken from {Article(kind)}.");
        }

        foreach (string kind in after.Except(before))
        {
            changes.Compatible($"{name} is also taken from {Article(kind)}.");
        }
    }

    private static void CompareDefaults(string name, string? before, string? after, Ways ways, ChangeList changes)
    {
        if (before == after)
        {
            return;
        }

        // What a caller leaves out is not sent: the service fills it in, for old programs as for new ones.
        string change = $"{name} changed its default from {before ?? "none"} to {after ?? "none"}";
        if (ways.HasFlag(Ways.Received) && before is not null)
        {
            changes.Behaviour($"{change}: it stands in where an answer has no value.");
        }
        else
        {
            changes.Compatible($"{change}.");
        }
    }

    private static void CompareConstraints(string name, string keyword, string? before, string? after, ChangeList changes)
    {
        if (before == after)
        {
            return;
        }

        string change = $"{name} changed its {keyword} from {before ?? "none"} to {after ?? "none"}";
        if (after is null)
        {
            changes.Compatible($"{change}: wider than before.");
        }
        else
        {
            changes.Behaviour($"{change}: what was right may be refused.");
        }
    }

    private static void CompareBounds(string name, string keyword, Bound? before, Bound? after, ChangeList changes)
    {
        if (before == after)
        {
            return;
        }

        string change = $"{name} changed its {keyword} from {Show(before)} to {Show(after)}";
        if (IsNarrower(keyword.StartsWith("min", StringComparison.Ordinal), before, after))
        {
            changes.Behaviour($"{change}: narrower than before.");
        }
        else
        {
            changes.Compatible($"{change}: wider than before.");
        }
    }

    private static bool IsNarrower(bool isLower, Bound? before, Bound? after)
    {
        if (before is not { } old || after is not { } now)
        {
            return after is not null;
        }

        return old.Number == now.Number ? now.IsExclusive : isLower == now.Number > old.Number;
    }

    private static Bound? Find(ValueSurface value, string keyword) => value.Bounds.TryGetValue(keyword, out Bound bound) ? bound : null;

    private static string Show(Bound? bound) => bound is not { } some
        ? "none"
        : some.Number.ToString(CultureInfo.InvariantCulture) + (some.IsExclusive ? " (exclusive)" : "");

    private static string Article(string kind) => kind[..Math.Min(1, kind.Length)] is "a" or "i" or "o" ? $"an {kind}" : $"a {kind}";
}

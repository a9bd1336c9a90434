using System.Globalization;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares what two documents say of a value beside its type.</summary>
internal static class ValueComparison
{
    public static void Compare(string name, ValueFacts before, ValueFacts after, Directions directions, ChangeList changes)
    {
        // The SDK does not hold responses to their bounds: there they are documentation.
        if (!directions.HasFlag(Directions.Sent))
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

    public static void CompareDefaults(string name, ValueFacts before, ValueFacts after, ChangeList changes)
    {
        // What a caller leaves out is not sent: the service fills it in, for old programs as for new ones.
        if (before.Default != after.Default)
        {
            changes.Compatible($"{name} changed its default from {before.Default ?? "none"} to {after.Default ?? "none"}.");
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

    private static Bound? Find(ValueFacts value, string keyword) => value.Bounds.TryGetValue(keyword, out Bound bound) ? bound : null;

    private static string Show(Bound? bound) => bound is not { } some
        ? "none"
        : some.Number.ToString(CultureInfo.InvariantCulture) + (some.IsExclusive ? " (exclusive)" : "");
}

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
            (Bound? old, Bound? now) = (Find(before, keyword), Find(after, keyword));
            string change = $"{name} changed its {keyword} from {Show(old)} to {Show(now)}";
            bool isNarrower = IsNarrower(keyword.Contains("min", StringComparison.OrdinalIgnoreCase), old, now);
            changes.Behaviour(old != now && isNarrower, $"{change}: narrower than before.");
            changes.Compatible(old != now && !isNarrower, $"{change}: wider than before.");
        }

        foreach (string keyword in before.Constraints.Keys.Union(after.Constraints.Keys))
        {
            (string? old, string? now) = (before.Constraints.GetValueOrDefault(keyword), after.Constraints.GetValueOrDefault(keyword));
            string change = $"{name} changed its {keyword} from {old ?? "none"} to {now ?? "none"}";
            changes.Compatible(old != now && now is null, $"{change}: wider than before.");
            changes.Behaviour(old != now && now is not null, $"{change}: what was right may be refused.");
        }
    }

    // What a caller leaves out is not sent: the service fills it in, for old programs as for new ones.
    public static void CompareDefaults(string name, ValueFacts before, ValueFacts after, ChangeList changes) =>
        changes.Compatible(before.Default != after.Default, $"{name} changed its default from {before.Default ?? "none"} to {after.Default ?? "none"}.");

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

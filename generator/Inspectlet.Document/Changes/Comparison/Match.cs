namespace Inspectlet.Document.Changes.Comparison;

/// <summary>
/// Which of the elements now is which of those before: the one of the same first name, or else the one of the same second
/// name, if nothing had its first name before.
/// </summary>
internal sealed class Match<T>
    where T : class
{
    public Match(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> first, Func<T, string> second)
    {
        var known = before.Select(first).ToHashSet(StringComparer.Ordinal);
        foreach (T old in before)
        {
            T? now = after.FirstOrDefault(other => first(other) == first(old))
                ?? after.FirstOrDefault(other => second(other) == second(old) && !known.Contains(first(other)));
            if (now is null)
            {
                Lost.Add(old);
            }
            else
            {
                Kept.Add((old, now));
            }
        }

        Added.AddRange(after.Where(other => Kept.TrueForAll(pair => !ReferenceEquals(pair.After, other))));
        int[] places = [.. Kept.Select(pair => after.ToList().FindIndex(other => ReferenceEquals(other, pair.After)))];
        IsReordered = !places.SequenceEqual(places.Order());
    }

    public List<(T Before, T After)> Kept { get; } = [];

    public List<T> Lost { get; } = [];

    public List<T> Added { get; } = [];

    /// <summary>Whether those that were kept stand in another order.</summary>
    public bool IsReordered { get; }
}

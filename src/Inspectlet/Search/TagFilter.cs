namespace Inspectlet;

public sealed partial record TagFilter
{
    /// <summary>Whether both have the same conditions, in the same order, and the same operator.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(TagFilter? other) =>
        other is not null && Operator == other.Operator && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Operator);
        foreach (TagCondition condition in Conditions)
        {
            hash.Add(condition);
        }

        return hash.ToHashCode();
    }
}

using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares two states of an open enumeration.</summary>
internal static class EnumComparison
{
    public static void Compare(EnumSpec before, EnumSpec after, ChangeList changes)
    {
        if (before.IsString != after.IsString)
        {
            changes.Breaking($"The values of `{after.Name}` changed their type from {Wire(before)} to {Wire(after)}.");
        }

        foreach (EnumMemberSpec old in before.Members)
        {
            CompareValue(old, after, changes);
        }

        // An open enumeration: who reads one has to expect values that they do not know.
        foreach (EnumMemberSpec added in after.Members.Where(value => before.Members.All(old => old.Literal != value.Literal && old.Name != value.Name)))
        {
            changes.Compatible($"`{after.Name}.{added.Name}` was added, for {Show(added)}.");
        }

        IEnumerable<string> kept = before.Members.Select(value => value.Literal).Intersect(after.Members.Select(value => value.Literal));
        if (!kept.SequenceEqual(after.Members.Select(value => value.Literal).Intersect(before.Members.Select(value => value.Literal))))
        {
            changes.Compatible($"`{after.Name}.KnownValues` has its values in another order.");
        }
    }

    private static void CompareValue(EnumMemberSpec old, EnumSpec after, ChangeList changes)
    {
        EnumMemberSpec? same = after.Members.FirstOrDefault(value => value.Literal == old.Literal);
        EnumMemberSpec? moved = after.Members.FirstOrDefault(value => value.Name == old.Name);
        if (same?.Name == old.Name)
        {
            return;
        }

        if (moved is not null)
        {
            changes.Behaviour($"`{after.Name}.{old.Name}` stands for {Show(moved)} instead of {Show(old)}.");
        }
        else if (same is not null)
        {
            changes.Breaking($"`{after.Name}.{old.Name}` was renamed to `{same.Name}`.");
        }
        else
        {
            changes.Breaking($"`{after.Name}.{old.Name}` was removed.");
        }
    }

    private static string Wire(EnumSpec spec) => spec.IsString ? "string" : "integer";

    private static string Show(EnumMemberSpec value) => value.Literal.StartsWith('"') ? $"'{value.Literal[1..^1]}'" : $"'{value.Literal}'";
}

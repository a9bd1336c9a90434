using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares two states of an open enumeration.</summary>
internal static class EnumComparison
{
    public static void Compare(EnumSpec before, EnumSpec after, ChangeList changes)
    {
        changes.Breaking(before.IsString != after.IsString, $"The values of `{after.Name}` changed their type from {Wire(before)} to {Wire(after)}.");

        // What a program names is the same value for it, whatever it stands for.
        var match = new Match<EnumMemberSpec>(before.Members, after.Members, value => value.Name, value => value.Literal);
        foreach ((EnumMemberSpec old, EnumMemberSpec now) in match.Kept)
        {
            changes.Behaviour(old.Literal != now.Literal, $"`{after.Name}.{old.Name}` stands for {Show(now)} instead of {Show(old)}.");
            changes.Breaking(old.Name != now.Name, $"`{after.Name}.{old.Name}` was renamed to `{now.Name}`.");
        }

        foreach (EnumMemberSpec lost in match.Lost)
        {
            changes.Breaking(true, $"`{after.Name}.{lost.Name}` was removed.");
        }

        // An open enumeration: who reads one has to expect values that they do not know.
        foreach (EnumMemberSpec added in match.Added)
        {
            changes.Compatible(true, $"`{after.Name}.{added.Name}` was added, for {Show(added)}.");
        }

        changes.Behaviour(
            before.IsString && after.IsString && before.IsCaseSensitive != after.IsCaseSensitive,
            $"Two values of `{after.Name}` {(after.IsCaseSensitive ? "are no longer equal" : "are equal")} where they differ by case alone.");
        changes.Compatible(match.IsReordered, $"`{after.Name}.KnownValues` has its values in another order.");
    }

    private static string Wire(EnumSpec spec) => spec.IsString ? "string" : "integer";

    private static string Show(EnumMemberSpec value) => $"'{value.Literal.Trim('"')}'";
}

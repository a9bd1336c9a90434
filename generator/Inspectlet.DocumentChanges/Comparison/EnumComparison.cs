using Inspectlet.DocumentChanges.Surface;

namespace Inspectlet.DocumentChanges.Comparison;

/// <summary>Compares two states of an open enumeration.</summary>
internal static class EnumComparison
{
    public static void Compare(EnumSurface before, EnumSurface after, ChangeList changes)
    {
        if (before.Wire != after.Wire)
        {
            changes.Breaking($"The values of `{after.Name}` changed their type from {before.Wire} to {after.Wire}.");
        }

        foreach ((string wireValue, string name) in before.Values)
        {
            (string WireValue, string Name) same = after.Values.FirstOrDefault(value => value.WireValue == wireValue);
            (string WireValue, string Name) moved = after.Values.FirstOrDefault(value => value.Name == name);
            if (same.Name == name)
            {
                continue;
            }

            if (same.Name is not null)
            {
                changes.Breaking($"`{after.Name}.{name}` was renamed to `{same.Name}`.");
            }
            else if (moved.Name is not null)
            {
                changes.Behaviour($"`{after.Name}.{name}` stands for '{moved.WireValue}' instead of '{wireValue}'.");
            }
            else
            {
                changes.Breaking($"`{after.Name}.{name}` was removed.");
            }
        }

        // An open enumeration: who reads one has to expect values that he does not know.
        foreach ((string wireValue, string name) in after.Values.Where(value => before.Values.All(old => old.WireValue != value.WireValue && old.Name != value.Name)))
        {
            changes.Compatible($"`{after.Name}.{name}` was added, for '{wireValue}'.");
        }
    }
}

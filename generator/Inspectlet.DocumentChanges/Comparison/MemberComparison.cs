using Inspectlet.DocumentChanges.Surface;

namespace Inspectlet.DocumentChanges.Comparison;

/// <summary>Compares two states of a property.</summary>
internal static class MemberComparison
{
    public static void Compare(MemberSurface before, MemberSurface after, ModelSurface model, Ways ways, ChangeList changes)
    {
        string name = $"`{model.Name}.{after.Name}`";
        if (before.Name != after.Name)
        {
            changes.Breaking($"`{model.Name}.{before.Name}` was renamed to `{after.Name}`.");
        }

        CompareTypes(name, before, after, changes);
        CompareRequired(name, before, after, model, changes);
        ValueComparison.Compare(name, before.Value, after.Value, ways, changes);
        if (before.IsIdentifier != after.IsIdentifier)
        {
            changes.Compatible($"{name} is {(after.IsIdentifier ? "now" : "no longer")} shown by `ToString()` and in logs.");
        }

        if (before.IsDeprecated != after.IsDeprecated)
        {
            changes.Compatible(after.IsDeprecated ? $"{name} became deprecated: its use gives a warning." : $"{name} is no longer deprecated.");
        }
    }

    private static void CompareTypes(string name, MemberSurface before, MemberSurface after, ChangeList changes)
    {
        string old = before.Type.Display(before.IsNullable);
        string now = after.Type.Display(after.IsNullable);
        if (before.Type.Name != after.Type.Name)
        {
            changes.Breaking($"{name} changed its type from `{old}` to `{now}`.");
            return;
        }

        if (before.Type.Wire != after.Type.Wire)
        {
            changes.Behaviour($"{name} travels as {after.Type.Wire} instead of {before.Type.Wire}.");
        }

        if (before.IsNullable == after.IsNullable)
        {
            return;
        }

        if (after.Type.IsValueType)
        {
            changes.Breaking($"{name} {(after.IsNullable ? "became" : "is no longer")} nullable: its type changed from `{old}` to `{now}`.");
        }
        else if (after.IsNullable)
        {
            changes.Source($"{name} became nullable: source that takes it for a `{old}` gets a warning.");
        }
        else
        {
            changes.Compatible($"{name} is no longer nullable.");
        }
    }

    private static void CompareRequired(string name, MemberSurface before, MemberSurface after, ModelSurface model, ChangeList changes)
    {
        if (before.IsRequired == after.IsRequired)
        {
            return;
        }

        if (!after.IsRequired)
        {
            changes.Compatible($"{name} is no longer required.");
        }
        else if (model.IsRecord)
        {
            changes.Breaking($"{name} became required: whoever builds one must set it.");
        }
        else
        {
            changes.Behaviour($"{name} became required: an object without `{after.WireName}` is no `{model.Name}` any more.");
        }
    }
}

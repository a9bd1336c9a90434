using Inspectlet.DocumentChanges.Surface;

namespace Inspectlet.DocumentChanges.Comparison;

/// <summary>Compares two states of a class or record.</summary>
internal static class ModelComparison
{
    public static void Compare(ModelSurface before, ModelSurface after, ChangeList changes)
    {
        if (before.IsRecord != after.IsRecord)
        {
            changes.Breaking($"`{after.Name}` became a {(after.IsRecord ? "record" : "class")}: what is equal, `with`, and what may be null change.");
        }

        if (before.KeepsUnknown && !after.KeepsUnknown)
        {
            changes.Breaking($"`{after.Name}` lost `AdditionalProperties`.");
        }
        else if (!before.KeepsUnknown && after.KeepsUnknown)
        {
            changes.Compatible($"`{after.Name}` gained `AdditionalProperties`.");
        }

        Ways ways = before.Ways | after.Ways;
        foreach (MemberSurface old in before.Members)
        {
            if (after.Members.FirstOrDefault(member => member.WireName == old.WireName) is { } same)
            {
                MemberComparison.Compare(old, same, after, ways, changes);
            }
            else if (after.Members.FirstOrDefault(member => member.Name == old.Name && before.Members.All(m => m.WireName != member.WireName)) is { } moved)
            {
                changes.Behaviour($"`{after.Name}.{old.Name}` travels as `{moved.WireName}` instead of `{old.WireName}`.");
                MemberComparison.Compare(old, moved, after, ways, changes);
            }
            else
            {
                changes.Breaking($"`{after.Name}.{old.Name}` was removed.");
            }
        }

        foreach (MemberSurface member in after.Members.Where(member => before.Members.All(old => old.WireName != member.WireName && old.Name != member.Name)))
        {
            ReportNew(member, after, changes);
        }
    }

    private static void ReportNew(MemberSurface member, ModelSurface model, ChangeList changes)
    {
        string added = $"`{model.Name}.{member.Name}` was added";
        if (!member.IsRequired)
        {
            changes.Compatible($"{added}.");
        }
        else if (model.IsRecord)
        {
            changes.Breaking($"{added}, and is required: whoever builds one must set it.");
        }
        else
        {
            changes.Behaviour($"{added}, and is required: an object without `{member.WireName}` is no `{model.Name}` any more.");
        }
    }
}

using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares two states of a class or record.</summary>
internal sealed class ModelComparison(Sdk before, Sdk after, ChangeList changes)
{
    private readonly IReadOnlyDictionary<string, Directions> _before = ModelDirections.Of(before);
    private readonly IReadOnlyDictionary<string, Directions> _after = ModelDirections.Of(after);

    public void Compare(ModelSpec old, ModelSpec now)
    {
        if (old.IsRecord != now.IsRecord)
        {
            changes.Breaking($"`{now.Name}` became a {(now.IsRecord ? "record" : "class")}: what is equal, `with`, and what may be null change.");
        }

        if (old.ExtraProperty is not null && now.ExtraProperty is null)
        {
            changes.Breaking($"`{now.Name}` lost `AdditionalProperties`.");
        }
        else if (old.ExtraProperty is null && now.ExtraProperty is not null)
        {
            changes.Compatible($"`{now.Name}` gained `AdditionalProperties`.");
        }

        Directions directions = _before.GetValueOrDefault(now.Name) | _after.GetValueOrDefault(now.Name);
        var members = new MemberComparison(before, after, now, directions, changes);
        foreach (PropertySpec member in old.Properties)
        {
            CompareMember(member, old, now, members);
        }

        foreach (PropertySpec member in now.Properties.Where(member => old.Properties.All(other => other.WireName != member.WireName && other.Name != member.Name)))
        {
            members.ReportNew(member);
        }

        if (!OrderOf(old, now).SequenceEqual(OrderOf(now, old)))
        {
            changes.Compatible($"`{now.Name}` is written with its members in another order.");
        }
    }

    private void CompareMember(PropertySpec member, ModelSpec old, ModelSpec now, MemberComparison members)
    {
        if (now.Properties.FirstOrDefault(other => other.WireName == member.WireName) is { } same)
        {
            members.Compare(member, same);
        }
        else if (now.Properties.FirstOrDefault(other => other.Name == member.Name && old.Properties.All(m => m.WireName != other.WireName)) is { } moved)
        {
            changes.Behaviour($"`{now.Name}.{member.Name}` travels as `{moved.WireName}` instead of `{member.WireName}`.");
            members.Compare(member, moved);
        }
        else
        {
            changes.Breaking($"`{now.Name}.{member.Name}` was removed.");
        }
    }

    private static IEnumerable<string> OrderOf(ModelSpec model, ModelSpec other) =>
        model.Properties.Select(member => member.WireName).Intersect(other.Properties.Select(member => member.WireName));
}

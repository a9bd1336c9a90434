using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares two states of a class or record.</summary>
internal sealed class ModelComparison(Sdk before, Sdk after, ChangeList changes)
{
    private readonly IReadOnlyDictionary<string, Directions> _before = ModelDirections.Of(before);
    private readonly IReadOnlyDictionary<string, Directions> _after = ModelDirections.Of(after);

    public void Compare(ModelSpec old, ModelSpec now)
    {
        string name = $"`{now.Name}`";
        changes.Breaking(old.IsRecord != now.IsRecord, $"{name} became a {(now.IsRecord ? "record" : "class")}: what is equal, `with`, and what may be null change.");
        changes.Breaking(old.ExtraProperty is not null && now.ExtraProperty is null, $"{name} lost `AdditionalProperties`.");
        changes.Compatible(old.ExtraProperty is null && now.ExtraProperty is not null, $"{name} gained `AdditionalProperties`.");

        Directions directions = _before.GetValueOrDefault(now.Name) | _after.GetValueOrDefault(now.Name);
        var members = new MemberComparison(before, after, now, directions, changes);
        var match = new Match<PropertySpec>(old.Properties, now.Properties, member => member.WireName, member => member.Name);

        // What a base declares is compared there.
        match.Kept.Where(pair => !(pair.Before.IsInherited && pair.After.IsInherited)).ToList().ForEach(pair => members.Compare(pair.Before, pair.After));
        match.Lost.Where(lost => !lost.IsInherited || old.Base != now.Base).ToList().ForEach(lost => changes.Breaking(true, $"`{now.Name}.{lost.Name}` was removed."));
        match.Added.Where(added => !added.IsInherited || old.Base != now.Base).ToList().ForEach(members.ReportNew);
        changes.Compatible(match.IsReordered, $"{name} is written with its members in another order.");
        new KindComparison(changes).Compare(old, now);
    }
}

using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares two states of a property.</summary>
internal sealed class MemberComparison(Sdk before, Sdk after, ModelSpec model, Directions directions, ChangeList changes)
{
    public void Compare(PropertySpec old, PropertySpec now)
    {
        string name = $"`{model.Name}.{now.Name}`";
        if (old.Name != now.Name)
        {
            changes.Breaking($"`{model.Name}.{old.Name}` was renamed to `{now.Name}`.");
        }

        CompareTypes(name, old, now);
        CompareRequired(name, old, now);
        CompareDefaults(name, old, now);
        ValueComparison.Compare(name, FactsOf(before, old), FactsOf(after, now), directions, changes);
        if (old.IsIdentifier != now.IsIdentifier)
        {
            changes.Compatible($"{name} is {(now.IsIdentifier ? "now" : "no longer")} shown by `ToString()` and in logs.");
        }

        Deprecation.Compare(name, before.Obsolete.Contains(NameOf(old)), after.Obsolete.Contains(NameOf(now)), changes);
    }

    public void ReportNew(PropertySpec member)
    {
        string added = $"`{model.Name}.{member.Name}` was added";
        if (!IsRequired(after, member))
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

    private void CompareTypes(string name, PropertySpec before, PropertySpec after)
    {
        string old = ShapeText.Name(before.Shape, before.IsNullable);
        string now = ShapeText.Name(after.Shape, after.IsNullable);
        if (before.Shape.Type != after.Shape.Type)
        {
            changes.Breaking($"{name} changed its type from `{old}` to `{now}`.");
            return;
        }

        if (ShapeText.Wire(before.Shape) != ShapeText.Wire(after.Shape))
        {
            changes.Behaviour($"{name} travels as {ShapeText.Wire(after.Shape)} instead of {ShapeText.Wire(before.Shape)}.");
        }

        if (before.IsNullable == after.IsNullable)
        {
            return;
        }

        if (after.Shape.IsValueType)
        {
            changes.Breaking($"{name} {(after.IsNullable ? "became" : "is no longer")} nullable: its type changed from `{old}` to `{now}`.");
        }
        else if (after.IsNullable)
        {
            changes.Source($"{name} became nullable: source that takes it for a `{old}` gets a warning.");
        }
        else if (directions.HasFlag(Directions.Sent))
        {
            changes.Source($"{name} is no longer nullable: source that sets it to null gets a warning.");
        }
        else
        {
            changes.Compatible($"{name} is no longer nullable.");
        }
    }

    private void CompareRequired(string name, PropertySpec old, PropertySpec now)
    {
        if (IsRequired(before, old) == IsRequired(after, now))
        {
            return;
        }

        if (!IsRequired(after, now))
        {
            changes.Compatible($"{name} is no longer required.");
        }
        else if (model.IsRecord)
        {
            changes.Breaking($"{name} became required: whoever builds one must set it.");
        }
        else
        {
            changes.Behaviour($"{name} became required: an object without `{now.WireName}` is no `{model.Name}` any more.");
        }
    }

    // What stands in where a response has no value, and what an object is sent with that a caller has not set.
    private void CompareDefaults(string name, PropertySpec old, PropertySpec now)
    {
        ValueFacts oldFacts = FactsOf(before, old);
        ValueFacts nowFacts = FactsOf(after, now);
        if (old.Default == now.Default || old.Default is null)
        {
            ValueComparison.CompareDefaults(name, oldFacts, nowFacts, changes);
            return;
        }

        changes.Behaviour(
            $"{name} changed its default from {oldFacts.Default ?? old.Default} to {nowFacts.Default ?? now.Default ?? "none"}: it stands in where a response has no value.");
    }

    // Who builds a record must set it; an object that is read must have it.
    private bool IsRequired(Sdk sdk, PropertySpec member) => model.IsRecord ? sdk.Required.Contains(NameOf(member)) : member.IsRequired;

    private ValueFacts FactsOf(Sdk sdk, PropertySpec member) => sdk.Facts.ValueOf(model.Name, member.Name);

    private string NameOf(PropertySpec member) => $"{model.Name}.{member.Name}";
}

using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares two states of a property.</summary>
internal sealed class MemberComparison(Sdk before, Sdk after, ModelSpec model, Directions directions, ChangeList changes)
{
    public void Compare(PropertySpec old, PropertySpec now)
    {
        string name = $"`{model.Name}.{now.Name}`";
        changes.Breaking(old.Name != now.Name, $"`{NameOf(old)}` was renamed to `{now.Name}`.");
        changes.Behaviour(old.WireName != now.WireName, $"{name} travels as `{now.WireName}` instead of `{old.WireName}`.");
        CompareTypes(name, old, now);
        CompareRequired(name, old, now);
        CompareDefaults(name, old, now);
        CompareWriting(name, old, now);
        ValueComparison.Compare(name, FactsOf(before, old), FactsOf(after, now), directions, changes);
        changes.Compatible(old.IsIdentifier != now.IsIdentifier, $"{name} is {(now.IsIdentifier ? "now" : "no longer")} shown by `ToString()` and in logs.");
        changes.Deprecation(name, before.Obsolete.Contains(NameOf(old)), after.Obsolete.Contains(NameOf(now)));
    }

    public void ReportNew(PropertySpec member)
    {
        string added = $"`{NameOf(member)}` was added";
        bool isRequired = IsRequired(after, member);
        changes.Compatible(!isRequired, $"{added}.");
        changes.Breaking(isRequired && model.IsRecord, $"{added}, and is required: whoever builds one must set it.");
        changes.Behaviour(isRequired && !model.IsRecord, $"{added}, and is required: an object without `{member.WireName}` is no `{model.Name}` any more.");
    }

    private void CompareTypes(string name, PropertySpec before, PropertySpec after)
    {
        string old = ShapeText.Name(before.Shape, before.IsNullable);
        string now = ShapeText.Name(after.Shape, after.IsNullable);
        if (!ShapeText.IsSame(before.Shape, after.Shape))
        {
            changes.Breaking(true, $"{name} changed its type from `{old}` to `{now}`.");
            return;
        }

        changes.Source(before.Shape.Type != after.Shape.Type, $"{name} changed its type from `{old}` to `{now}`: source that takes it for the one gets a warning.");

        string wire = ShapeText.Wire(after.Shape);
        changes.Behaviour(wire != ShapeText.Wire(before.Shape), $"{name} travels as {wire} instead of {ShapeText.Wire(before.Shape)}.");
        if (before.IsNullable == after.IsNullable)
        {
            return;
        }

        bool isValue = after.Shape.IsValueType;
        bool isSent = directions.HasFlag(Directions.Sent);
        changes.Breaking(isValue, $"{name} {(after.IsNullable ? "became" : "is no longer")} nullable: its type changed from `{old}` to `{now}`.");
        changes.Source(!isValue && after.IsNullable, $"{name} became nullable: source that takes it for a `{old}` gets a warning.");
        changes.Source(!isValue && !after.IsNullable && isSent, $"{name} is no longer nullable: source that sets it to null gets a warning.");
        changes.Compatible(!isValue && !after.IsNullable && !isSent, $"{name} is no longer nullable.");
    }

    private void CompareRequired(string name, PropertySpec old, PropertySpec now)
    {
        bool wasRequired = IsRequired(before, old);
        bool isRequired = IsRequired(after, now);
        changes.Compatible(wasRequired && !isRequired, $"{name} is no longer required.");
        changes.Breaking(!wasRequired && isRequired && model.IsRecord, $"{name} became required: whoever builds one must set it.");
        changes.Behaviour(!wasRequired && isRequired && !model.IsRecord, $"{name} became required: an object without `{now.WireName}` is no `{model.Name}` any more.");
    }

    private void CompareWriting(string name, PropertySpec old, PropertySpec now)
    {
        bool isSent = directions.HasFlag(Directions.Sent);
        string only = $"{name} is {(now.IsReadOnly ? "no longer sent: only the service gives it" : "sent: it was the service's alone")}.";
        changes.Behaviour(old.IsReadOnly != now.IsReadOnly && isSent, only);
        changes.Compatible(old.IsReadOnly != now.IsReadOnly && !isSent, $"{name} is {(now.IsReadOnly ? "the service's alone" : "no longer the service's alone")}.");

        // Otherwise the type tells.
        bool isOther = old.IsNullable && now.IsNullable && old.IsNullWritten != now.IsNullWritten;
        string written = $"{name} is {(now.IsNullWritten ? "written as null instead of left out" : "left out instead of written as null")} where it is null.";
        changes.Behaviour(isOther && isSent, written);
        changes.Compatible(isOther && !isSent, written);

        bool isKeptApart = old.IsNullable && now.IsNullable && old.IsRemembered != now.IsRemembered;
        string remembered = $"{name} is {(now.IsRemembered ? "sent" : "no longer sent")} as null where it was set to null.";
        changes.Behaviour(isKeptApart && isSent, remembered);
        changes.Compatible(isKeptApart && !isSent, remembered);
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
            true, $"{name} changed its default from {oldFacts.Default ?? old.Default} to {nowFacts.Default ?? now.Default ?? "none"}: it stands in where a response has no value.");
    }

    // Who builds a record must set it; an object that is read must have it.
    private bool IsRequired(Sdk sdk, PropertySpec member) => model.IsRecord ? sdk.Required.Contains(NameOf(member)) : member.IsRequired;

    private ValueFacts FactsOf(Sdk sdk, PropertySpec member) => sdk.Facts.ValueOf(model.Name, member.Name);

    private string NameOf(PropertySpec member) => $"{model.Name}.{member.Name}";
}

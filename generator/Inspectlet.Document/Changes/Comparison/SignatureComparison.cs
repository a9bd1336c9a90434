using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares the parameters of a method, those of a caller by position and by name in mind.</summary>
internal sealed class SignatureComparison(DocumentFacts before, DocumentFacts after, ChangeList changes)
{
    public void Compare(string method, OperationSpec oldMethod, OperationSpec nowMethod)
    {
        List<ParameterSpec> now = ParametersOf(nowMethod);
        var match = new Match<ParameterSpec>(ParametersOf(oldMethod), now, parameter => $"{parameter.Place} {parameter.WireName}", parameter => parameter.Name);
        foreach ((ParameterSpec old, ParameterSpec same) in match.Kept)
        {
            CompareParameter(method, old, same, before.ValueOf(oldMethod.MethodName, old.Name), after.ValueOf(nowMethod.MethodName, same.Name));
        }

        match.Lost.ForEach(lost => changes.Breaking(true, $"{method} lost the parameter `{lost.Name}`."));
        changes.Breaking(match.IsReordered, $"{method} takes its parameters in another order: {string.Join(", ", now.Select(parameter => $"`{parameter.Name}`"))}.");
        int last = match.Kept.Select(pair => now.IndexOf(pair.After)).DefaultIfEmpty(-1).Max();
        foreach (ParameterSpec added in match.Added)
        {
            bool isBehindOthers = now.IndexOf(added) > last;
            string gained = $"{method} gained the {(added.IsNullable ? "optional" : "required")} parameter `{added.Name}`";
            changes.Breaking(!added.IsNullable, $"{gained}.");
            changes.Breaking(added.IsNullable && !isBehindOthers, $"{gained} before others: who gives those by position gives another one.");
            changes.Source(added.IsNullable && isBehindOthers, $"{gained}: compiled programs do not find the method, and a token given by position needs its name.");
        }
    }

    private void CompareParameter(string method, ParameterSpec old, ParameterSpec now, ValueFacts oldFacts, ValueFacts nowFacts)
    {
        string name = $"The parameter `{now.Name}` of {method}";
        changes.Breaking(old.Name != now.Name, $"The parameter `{old.Name}` of {method} was renamed to `{now.Name}`: who names it names it so.");
        bool isSameType = ShapeText.IsSame(old.Shape!, now.Shape!);
        string type = $"{name} changed its type from `{ShapeText.Name(old.Shape!, old.IsNullable)}` to `{ShapeText.Name(now.Shape!, now.IsNullable)}`";
        changes.Breaking(!isSameType, $"{type}.");
        changes.Source(isSameType && old.Shape!.Type != now.Shape!.Type, $"{type}: source that gives the one may get a warning.");
        changes.Behaviour(isSameType && ShapeText.Wire(old) != ShapeText.Wire(now), $"{name} travels as {ShapeText.Wire(now)} instead of {ShapeText.Wire(old)}.");
        changes.Breaking(old.IsNullable && !now.IsNullable, $"{name} became required.");
        changes.Source(!old.IsNullable && now.IsNullable, $"{name} became optional: compiled programs may not find the method.");

        // Of a placeholder, a form or a body the name does not travel.
        bool hasName = now.Place is not (ParameterPlace.Path or ParameterPlace.Form or ParameterPlace.Body);
        changes.Behaviour(
            old.Place != now.Place || (hasName && old.WireName != now.WireName),
            $"{name} travels as {ShapeText.Place(now.Place)} '{now.WireName}' instead of {ShapeText.Place(old.Place)} '{old.WireName}'.");
        ValueComparison.CompareDefaults(name, oldFacts, nowFacts, changes);
        ValueComparison.Compare(name, oldFacts, nowFacts, Directions.Sent, changes);
    }

    // The token is the SDK's.
    private static List<ParameterSpec> ParametersOf(OperationSpec method) => [.. method.Parameters.Where(parameter => parameter.Shape is not null)];
}

using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares the parameters of a method, those of a caller by position and by name in mind.</summary>
internal sealed class SignatureComparison(DocumentFacts before, DocumentFacts after, ChangeList changes)
{
    public void Compare(string method, OperationSpec oldMethod, OperationSpec nowMethod)
    {
        ParameterSpec[] old = [.. oldMethod.Parameters.Where(parameter => parameter.Shape is not null)];
        ParameterSpec[] now = [.. nowMethod.Parameters.Where(parameter => parameter.Shape is not null)];
        var kept = new List<ParameterSpec>();
        foreach (ParameterSpec parameter in old)
        {
            if (Successor(parameter, old, now) is { } successor)
            {
                kept.Add(successor);
                CompareParameter(
                    method,
                    parameter,
                    successor,
                    before.ValueOf(oldMethod.MethodName, parameter.Name),
                    after.ValueOf(nowMethod.MethodName, successor.Name));
            }
            else
            {
                changes.Breaking($"{method} lost the parameter `{NameOf(parameter)}`.");
            }
        }

        int[] places = [.. kept.Select(parameter => IndexOf(now, parameter))];
        if (!places.SequenceEqual(places.Order()))
        {
            changes.Breaking($"{method} takes its parameters in another order: {string.Join(", ", now.Select(parameter => $"`{NameOf(parameter)}`"))}.");
        }

        int last = places.Length == 0 ? -1 : places.Max();
        foreach (ParameterSpec parameter in now.Where(parameter => !kept.Contains(parameter, ReferenceEqualityComparer.Instance)))
        {
            ReportNew(method, parameter, isBehindOthers: IndexOf(now, parameter) > last);
        }
    }

    private static ParameterSpec? Successor(ParameterSpec parameter, ParameterSpec[] old, ParameterSpec[] now) =>
        Array.Find(now, other => other.WireName == parameter.WireName && other.Place == parameter.Place)
        ?? Array.Find(now, other =>
            other.Name == parameter.Name && Array.TrueForAll(old, known => known.WireName != other.WireName || known.Place != other.Place));

    private void ReportNew(string method, ParameterSpec parameter, bool isBehindOthers)
    {
        string name = NameOf(parameter);
        if (!parameter.IsNullable)
        {
            changes.Breaking($"{method} gained the required parameter `{name}`.");
        }
        else if (isBehindOthers)
        {
            changes.Source(
                $"{method} gained the optional parameter `{name}`: compiled programs do not find the method, and a token given by position needs its name.");
        }
        else
        {
            changes.Breaking($"{method} gained the optional parameter `{name}` before others: who gives those by position gives another one.");
        }
    }

    private void CompareParameter(string method, ParameterSpec old, ParameterSpec now, ValueFacts oldFacts, ValueFacts nowFacts)
    {
        string name = $"The parameter `{NameOf(now)}` of {method}";
        if (old.Name != now.Name)
        {
            changes.Breaking($"The parameter `{NameOf(old)}` of {method} was renamed to `{NameOf(now)}`: who names it names it so.");
        }

        if (old.Shape!.Type != now.Shape!.Type)
        {
            changes.Breaking($"{name} changed its type from `{ShapeText.Name(old.Shape, old.IsNullable)}` to `{ShapeText.Name(now.Shape, now.IsNullable)}`.");
        }
        else if (ShapeText.Wire(old) != ShapeText.Wire(now))
        {
            changes.Behaviour($"{name} travels as {ShapeText.Wire(now)} instead of {ShapeText.Wire(old)}.");
        }

        if (old.IsNullable && !now.IsNullable)
        {
            changes.Breaking($"{name} became required.");
        }
        else if (!old.IsNullable && now.IsNullable)
        {
            changes.Source($"{name} became optional: compiled programs may not find the method.");
        }

        // Of a placeholder, a form or a body the name does not travel.
        bool hasName = now.Place is not (ParameterPlace.Path or ParameterPlace.Form or ParameterPlace.Body);
        if (old.Place != now.Place || (hasName && old.WireName != now.WireName))
        {
            changes.Behaviour($"{name} travels as {ShapeText.Place(now.Place)} '{now.WireName}' instead of {ShapeText.Place(old.Place)} '{old.WireName}'.");
        }

        ValueComparison.CompareDefaults(name, oldFacts, nowFacts, changes);
        ValueComparison.Compare(name, oldFacts, nowFacts, Directions.Sent, changes);
    }

    private static string NameOf(ParameterSpec parameter) => parameter.Name.TrimStart('@');

    private static int IndexOf(ParameterSpec[] parameters, ParameterSpec parameter) => Array.FindIndex(parameters, other => ReferenceEquals(other, parameter));
}

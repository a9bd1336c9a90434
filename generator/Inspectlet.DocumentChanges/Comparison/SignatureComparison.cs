using Inspectlet.DocumentChanges.Surface;

namespace Inspectlet.DocumentChanges.Comparison;

/// <summary>Compares the parameters of a method, those of a caller by position and by name in mind.</summary>
internal static class SignatureComparison
{
    public static void Compare(string method, IReadOnlyList<ParameterSurface> before, IReadOnlyList<ParameterSurface> after, ChangeList changes)
    {
        var kept = new List<(ParameterSurface Before, ParameterSurface After)>();
        foreach (ParameterSurface old in before)
        {
            if (Successor(old, before, after) is { } now)
            {
                kept.Add((old, now));
                CompareParameter(method, old, now, changes);
            }
            else
            {
                changes.Breaking($"{method} lost the parameter `{old.Name}`.");
            }
        }

        int[] places = [.. kept.Select(pair => IndexOf(after, pair.After))];
        if (!places.SequenceEqual(places.Order()))
        {
            changes.Breaking($"{method} takes its parameters in another order: {string.Join(", ", after.Select(parameter => $"`{parameter.Name}`"))}.");
        }

        int last = places.Length == 0 ? -1 : places.Max();
        foreach (ParameterSurface parameter in after.Where(parameter => kept.All(pair => pair.After != parameter)))
        {
            ReportNew(method, parameter, isBehindOthers: IndexOf(after, parameter) > last, changes);
        }
    }

    private static ParameterSurface? Successor(ParameterSurface old, IReadOnlyList<ParameterSurface> before, IReadOnlyList<ParameterSurface> after) =>
        after.FirstOrDefault(parameter => parameter.WireName == old.WireName && parameter.Place == old.Place)
        ?? after.FirstOrDefault(parameter =>
            parameter.Name == old.Name && before.All(other => other.WireName != parameter.WireName || other.Place != parameter.Place));

    private static void ReportNew(string method, ParameterSurface parameter, bool isBehindOthers, ChangeList changes)
    {
        if (!parameter.IsOptional)
        {
            changes.Breaking($"{method} gained the required parameter `{parameter.Name}`.");
        }
        else if (isBehindOthers)
        {
            changes.Source(
                $"{method} gained the optional parameter `{parameter.Name}`: compiled programs do not find the method, and a token given by position needs its name.");
        }
        else
        {
            changes.Breaking($"{method} gained the optional parameter `{parameter.Name}` before others: who gives those by position gives another one.");
        }
    }

    private static void CompareParameter(string method, ParameterSurface before, ParameterSurface after, ChangeList changes)
    {
        string name = $"The parameter `{after.Name}` of {method}";
        if (before.Name != after.Name)
        {
            changes.Breaking($"The parameter `{before.Name}` of {method} was renamed to `{after.Name}`: who names it names it so.");
        }

        if (before.Type.Name != after.Type.Name)
        {
            changes.Breaking($"{name} changed its type from `{before.Type.Display(before.IsOptional)}` to `{after.Type.Display(after.IsOptional)}`.");
        }
        else if (before.Type.Wire != after.Type.Wire)
        {
            changes.Behaviour($"{name} travels as {after.Type.Wire} instead of {before.Type.Wire}.");
        }

        if (before.IsOptional && !after.IsOptional)
        {
            changes.Breaking($"{name} became required.");
        }
        else if (!before.IsOptional && after.IsOptional)
        {
            changes.Source($"{name} became optional: compiled programs may not find the method.");
        }

        // Of a placeholder, a form or a body the name does not travel.
        bool hasName = after.Place is not ("path" or "form" or "body");
        if (before.Place != after.Place || (hasName && before.WireName != after.WireName))
        {
            changes.Behaviour($"{name} travels as {after.Place} '{after.WireName}' instead of {before.Place} '{before.WireName}'.");
        }

        ValueComparison.Compare(name, before.Value, after.Value, Ways.Sent, changes);
    }

    private static int IndexOf(IReadOnlyList<ParameterSurface> parameters, ParameterSurface parameter)
    {
        int index = 0;
        while (parameters[index] != parameter)
        {
            index++;
        }

        return index;
    }
}

using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares what a model is a kind of, which kinds there are of it, and what says so.</summary>
internal sealed class KindComparison(ChangeList changes)
{
    public void Compare(ModelSpec old, ModelSpec now)
    {
        string name = $"`{now.Name}`";
        changes.Breaking(old.Base is not null && old.Base != now.Base, $"{name} is no longer a `{Name(old.Base)}`.");
        changes.Compatible(old.Base is null && now.Base is not null, $"{name} is a `{Name(now.Base)}`.");
        changes.Breaking(!old.IsSealed && now.IsSealed, $"{name} has no kinds any more, and is sealed.");
        changes.Behaviour(
            old.Kind != now.Kind, $"A new {name} {(now.Kind is { } kind ? $"says that it is '{kind}'" : "does not say what it is")}, where it {(old.Kind is { } was ? $"said '{was}'" : "said nothing")}.");

        (string? before, string? after) = (old.FindDiscriminator()?.WireName, now.FindDiscriminator()?.WireName);
        changes.Behaviour(before != after && old.Kinds.Count > 0 && now.Kinds.Count > 0, $"What an object is that is read as a {name} is said by `{after}` instead of `{before}`.");
        CompareKinds(name, old.Kinds, now.Kinds);
    }

    private void CompareKinds(string name, IReadOnlyList<KindSpec> old, IReadOnlyList<KindSpec> now)
    {
        Dictionary<string, string?> before = TypesByValue(old);
        Dictionary<string, string?> after = TypesByValue(now);
        foreach (string value in before.Keys.Union(after.Keys))
        {
            (string? was, string? @is) = (before.GetValueOrDefault(value), after.GetValueOrDefault(value));
            string read = $"A {name} that says '{value}' is read as a";
            changes.Compatible(was is null, $"{read} `{@is}`.");
            changes.Behaviour(was is not null && @is is null, $"{read} {name} alone instead of a `{was}`.");
            changes.Behaviour(was is not null && @is is not null && was != @is, $"{read} `{@is}` instead of a `{was}`.");
        }
    }

    // Of two kinds of one value the first is read.
    private static Dictionary<string, string?> TypesByValue(IReadOnlyList<KindSpec> kinds) =>
        kinds.DistinctBy(kind => kind.Value).ToDictionary(kind => kind.Value, kind => Name(kind.Type), StringComparer.Ordinal);

    private static string? Name(string? type) => type is null ? null : ShapeText.Name(type);
}

namespace Inspectlet.Document.Language;

/// <summary>The names that are within a type: of the members of a model, and of the known values of an enumeration.</summary>
internal static class MemberNames
{
    /// <summary>The names of properties, in their order.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="typeName">The name of their type; null where it is not known.</param>
    /// <param name="inherited">The names that the type has from others, and what bears them.</param>
    public static IReadOnlyList<ChosenName> OfModel(IReadOnlyList<DocumentMember> properties, string? typeName, IEnumerable<(string Name, string Bearer)> inherited)
    {
        NameScope scope = ScopeOf(typeName);
        foreach ((string name, string bearer) in inherited)
        {
            scope.TryTake(name, bearer);
        }

        return [.. properties.Select(property => Choose(scope, property.Name, property.Value, typeName))];
    }

    /// <summary>The name of the one member of a model.</summary>
    /// <param name="wireName">Its name on the wire.</param>
    /// <param name="schema">Its schema; null where it has none.</param>
    /// <param name="typeName">The name of its type; null where it is not known.</param>
    public static ChosenName OfOne(string wireName, DocumentNode? schema, string? typeName) => Choose(ScopeOf(typeName), wireName, schema, typeName);

    private static NameScope ScopeOf(string? typeName) => new([.. ReservedNames.OfMembers, .. typeName is null ? [] : new[] { typeName }]);

    private static ChosenName Choose(NameScope scope, string wireName, DocumentNode? schema, string? typeName)
    {
        string name = CSharpName.OfMember(wireName, typeName);
        return ChosenName.From(
            scope, schema is { } bearer ? CSharpName.GivenTo(bearer) : null, wireName, given => CSharpName.WhyNoMember(given, typeName), name, name + CSharpName.SpellingOf(wireName));
    }

    /// <summary>The names of known values, in their order.</summary>
    public static IReadOnlyList<string> OfEnum(IReadOnlyList<KnownValue> values, string typeName, bool isInteger)
    {
        var scope = new NameScope([.. ReservedNames.OfKnownValues, typeName]);
        return [.. values.Select(Choose)];

        string Choose(KnownValue value)
        {
            string name = CSharpName.OfEnumValue(value.WireValue, value.GivenName, typeName, isInteger);
            return scope.Take(value.WireValue, name, name + CSharpName.SpellingOf(value.WireValue));
        }
    }
}

namespace Inspectlet.Document.Language;

/// <summary>The names that are within a type: of the members of a model, and of the known values of an enumeration.</summary>
internal static class MemberNames
{
    /// <summary>The names of properties, in their order.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="typeName">The name of their type; null where it is not known.</param>
    public static IReadOnlyList<ChosenName> OfModel(IReadOnlyList<DocumentMember> properties, string? typeName)
    {
        var scope = new NameScope([.. ReservedNames.OfMembers, .. typeName is null ? [] : new[] { typeName }]);
        return [.. properties.Select(Choose)];

        ChosenName Choose(DocumentMember property)
        {
            string name = CSharpName.OfMember(property.Name, typeName);
            return ChosenName.From(
                scope, CSharpName.GivenTo(property.Value), property.Name, given => CSharpName.WhyNoMember(given, typeName), name, name + CSharpName.SpellingOf(property.Name));
        }
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

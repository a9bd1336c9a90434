namespace Inspectlet.Document.Language;

/// <summary>The names of the members of models, of which those that are kinds of others have the members of these too, under the same names.</summary>
/// <param name="schemas">What the schemas stand for.</param>
/// <param name="typeNameOf">The name of the type of a schema; null where it is not known.</param>
internal sealed class FamilyNames(Schemas schemas, Func<DocumentNode, string?> typeNameOf)
{
    private readonly Dictionary<DocumentNode, IReadOnlyList<ChosenName>> _names = [];

    /// <summary>The properties that a model declares itself.</summary>
    public IReadOnlyList<DocumentMember> PropertiesOf(DocumentNode schema) =>
        schemas.Families.Of(schema) is { } member ? [.. schemas.Families.OwnPropertiesOf(member)] : schemas.PropertiesOf(schema);

    /// <summary>The names of these, in their order.</summary>
    public IReadOnlyList<ChosenName> Of(DocumentNode schema)
    {
        if (!_names.TryGetValue(schema, out IReadOnlyList<ChosenName>? names))
        {
            names = MemberNames.OfModel(PropertiesOf(schema), typeNameOf(schema), InheritedBy(schema));
            _names.Add(schema, names);
        }

        return names;
    }

    /// <summary>The name of the member that says what an object is, where only the kinds have it in the document.</summary>
    public ChosenName OfDiscriminator(FamilyMember root)
    {
        DocumentNode? bearer = schemas.Families.KindsOf(root).Select(kind => schemas.Families.PropertyOf(kind.Schema, root.Discriminator)).FirstOrDefault(property => property?.Has(Extension.Name) ?? false);
        return MemberNames.OfOne(root.Discriminator, bearer, typeNameOf(root.Schema));
    }

    private IEnumerable<(string Name, string Bearer)> InheritedBy(DocumentNode schema)
    {
        if (schemas.Families.Of(schema) is not { Base: not null } member)
        {
            yield break;
        }

        foreach (DocumentNode ancestor in schemas.Families.AncestorsOf(member))
        {
            foreach ((DocumentMember property, ChosenName name) in PropertiesOf(ancestor).Zip(Of(ancestor)))
            {
                yield return (name.Name, property.Name);
            }
        }

        if (schemas.Families.PropertyOf(member.Root, member.Discriminator) is null)
        {
            yield return (OfDiscriminator(schemas.Families.Of(member.Root)!).Name, member.Discriminator);
        }
    }
}

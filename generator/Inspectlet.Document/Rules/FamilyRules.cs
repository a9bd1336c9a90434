namespace Inspectlet.Document.Rules;

/// <summary>
/// Discriminators: what a C# base class and its kinds cannot say is refused where it stands. A discriminator that the SDK makes
/// no kinds of loses nothing, since the objects keep all that they have; but it could be more.
/// </summary>
internal sealed class FamilyRules(ApiDocument document, Schemas schemas, FindingList findings)
{
    // A list of lists of itself has no end.
    private const int MaxDepth = 20;

    private readonly Families _families = schemas.Families;

    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        var rules = new FamilyRules(document, schemas, findings);
        foreach (SchemaPart schema in document.Schemas.Where(schema => schema.Node.Has("discriminator")))
        {
            rules.CheckDiscriminator(schema.Node);
        }

        foreach (SchemaPart schema in document.Schemas.Where(schema => schema.Name is not null && !Extension.OfAlternatives.Any(schema.Node.Has)))
        {
            rules.CheckBases(schema.Node);
        }

        foreach (FamilyMember member in rules._families.Members)
        {
            rules.CheckMember(member);
        }

        rules.CheckValues();
        document.Parameters.ForEach(rules.CheckParameter);
        foreach (OperationPart operation in document.Operations)
        {
            rules.CheckBody(operation);
        }
    }

    private void CheckDiscriminator(DocumentNode schema)
    {
        if (Families.NameIn(schema) is null)
        {
            Refuse(schema.KeyOf("discriminator"), "A discriminator must have a propertyName: the property that says what an object is.");
            return;
        }

        if (_families.Of(schema) is not { } member)
        {
            findings.Add(
                Rule.LeftOut, schema.KeyOf("discriminator"), "The SDK makes no kinds of this discriminator. Let the schema have a name and the property, and let the kinds take it over by allOf; or let it be a oneOf of objects that have names and are in no other.");
            return;
        }

        if (member.Discriminator != Families.NameIn(schema))
        {
            Refuse(schema["discriminator"]!.Value["propertyName"]!.Value, $"What it takes over has the discriminator '{member.Discriminator}' already. Write one for all.");
        }

        if (member.Base is null && !_families.IsText(member))
        {
            Refuse(schema.KeyOf("discriminator"), $"The property '{member.Discriminator}' must be a text, or an enumeration of texts, to say what an object is.");
        }

        foreach (DocumentMember entry in schema["discriminator"]!.Value.Members("mapping"))
        {
            CheckMapping(member, entry);
        }
    }

    private void CheckMapping(FamilyMember member, DocumentMember entry)
    {
        if (_families.TargetOf(entry.Value, out string? obstacle) is not { } target)
        {
            Refuse(entry.Value, obstacle ?? $"'{entry.Value.Value}' leads nowhere.");
        }
        else if (_families.Of(target)?.Root != member.Root && Schemas.AlternativesOf(member.Schema).Count == 0)
        {
            Refuse(entry.Value, $"'{entry.Value.Value}' is no kind of this schema. Let it take the schema over by allOf.");
        }
    }

    private void CheckBases(DocumentNode schema)
    {
        FamilyMember? member = _families.Of(schema);
        HashSet<DocumentNode> ancestors = member is null ? [] : [.. _families.AncestorsOf(member)];
        foreach (DocumentNode part in schema.Items("allOf").Where(part => part.Has("$ref")))
        {
            if (document.References.Resolve(part) is not { } target || _families.Of(target) is null || ancestors.Contains(target))
            {
                continue;
            }

            Refuse(part, member?.Base is null
                ? "What has a discriminator is taken over round in a circle, or over too many levels. Take over what is meant."
                : "It takes over another schema that has a discriminator already, and can be a kind of one alone. Take over one of them.");
        }
    }

    private void CheckMember(FamilyMember member)
    {
        DocumentNode root = member.Root;
        if (member.Schema[Extension.Record] is { } record && member.Schema.IsTrue(Extension.Record) != root.IsTrue(Extension.Record))
        {
            Refuse(record, $"All kinds of one schema are records, or none is. Write {Extension.Record} at the schema that has the discriminator.");
        }

        if (member.Base is null)
        {
            return;
        }

        Dictionary<string, DocumentMember> inherited = _families.AncestorsOf(member).Reverse().SelectMany(schemas.PropertiesOf)
            .DistinctBy(property => property.Name).ToDictionary(property => property.Name, StringComparer.Ordinal);
        CheckRequired(member, inherited.Keys);
        foreach (DocumentMember property in schemas.PropertiesOf(member.Schema))
        {
            if (property.Name != member.Discriminator && inherited.TryGetValue(property.Name, out DocumentMember known) && known.Value != property.Value)
            {
                CheckAgain(property, schemas.Of(known.Value), schemas.Of(property.Value));
            }
        }
    }

    // A member of a base has one type for all kinds: that of the base, which the values of each kind are of too.
    private void CheckAgain(DocumentMember property, Meaning known, Meaning again)
    {
        if (Compare(known, again) is { } rule)
        {
            findings.Add(
                rule,
                property.Key,
                rule == Rule.LeftOut
                    ? $"'{property.Name}' has the type that it has in what this takes over. Let both say the same, or let each kind have it alone."
                    : $"'{property.Name}' is something else in what this takes over. Let both say the same.");
        }
    }

    // Null where a kind says the same as its base; the rule of what is weaker where all values of the kind are of the base's type.
    private Rule? Compare(Meaning known, Meaning again, int depth = 0)
    {
        if (depth > MaxDepth || known.Find("default")?.Value != again.Find("default")?.Value)
        {
            return Rule.Supported;
        }

        if (known.Node == again.Node && known.IsNullable == again.IsNullable)
        {
            return null;
        }

        return (known.Kind, again.Kind) switch
        {
            (Kind.Any, Kind.Any) => null,
            (Kind.Any, _) => Rule.LeftOut,
            (Kind.Scalar or Kind.Enum, Kind.Scalar or Kind.Enum) when known.Scalar!.Type == again.Scalar!.Type => IsSameText(known, again) ? null : Rule.LeftOut,
            (Kind.List, Kind.List) or (Kind.Map, Kind.Map) => CompareElements(known, again, depth),
            (Kind.Object, Kind.Object) when schemas.IsOpen(known.Node) => Rule.LeftOut,
            _ => Rule.Supported,
        };
    }

    private Rule? CompareElements(Meaning known, Meaning again, int depth) => (known.Element, again.Element) switch
    {
        ({ } element, { } other) => Compare(schemas.Of(element), schemas.Of(other), depth + 1) ?? (known.IsNullable == again.IsNullable ? null : Rule.LeftOut),
        (null, null) => null,
        (null, _) => Rule.LeftOut,
        _ => Rule.Supported,
    };

    private static bool IsSameText(Meaning one, Meaning other) =>
        one.Kind == other.Kind && one.IsNullable == other.IsNullable && one.Scalar == other.Scalar
        && (one.Values ?? []).Select(value => value.WireValue).SequenceEqual((other.Values ?? []).Select(value => value.WireValue));

    // It is read where it is missing too: the type of the member is that of the base.
    private void CheckRequired(FamilyMember member, IEnumerable<string> inherited)
    {
        HashSet<string> optional = [.. inherited.Except(_families.AncestorsOf(member).SelectMany(schemas.RequiredOf)).Where(name => name != member.Discriminator)];
        IEnumerable<DocumentNode> names = member.Schema.Items("allOf").Prepend(member.Schema).SelectMany(part => part.Items("required"));
        findings.Add(Rule.LeftOut, names.Where(name => optional.Contains(name.Value ?? "")), name => $"'{name.Value}' may be missing in what this takes over, and so here. Let both require it.");
    }

    // Of two kinds of one value, no reader could tell which it is.
    private void CheckValues()
    {
        foreach (FamilyMember member in _families.Members.Where(member => member.Base is not null && _families.IsText(member) && !_families.ValuesOf(member).Any()))
        {
            Refuse(member.Schema, $"No value of '{member.Discriminator}' stands for this schema alone. Give it one by the mapping.");
        }
    }

    private void CheckParameter(DocumentNode parameter)
    {
        if (parameter["schema"] is { } schema)
        {
            CheckFields(schema, parameter.KeyOf("schema"));
        }
    }

    private void CheckBody(OperationPart operation)
    {
        if (operation.Body is not { } body || Content.Of(body, schemas) is not { Kind: BodyKind.Form or BodyKind.Multipart, Schema: { } form } content)
        {
            return;
        }

        CheckFields(form, content.Media.KeyOf("schema"));
        foreach (DocumentMember encoding in content.Media.Members("encoding").Where(encoding => FieldEncoding.HasStyle(encoding.Value)))
        {
            if (_families.PropertyOf(form, encoding.Name) is { } field)
            {
                CheckFields(field, encoding.Key);
            }
        }
    }

    // Where each member is a field, those are sent that are known of all kinds.
    private void CheckFields(DocumentNode schema, DocumentNode place)
    {
        if (_families.Of(schemas.Of(schema).Node) is { } member && _families.HasKinds(member))
        {
            Refuse(place, "What has kinds cannot be sent field by field. Send it as JSON, or write the kind that is meant.");
        }
    }

    private void Refuse(DocumentNode place, string reason) => findings.Add(Rule.Supported, place, reason);
}

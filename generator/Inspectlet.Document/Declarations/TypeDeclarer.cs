namespace Inspectlet.Document.Declarations;

/// <summary>Declares models and open enumerations.</summary>
internal sealed class TypeDeclarer(Schemas schemas, TypeNames types, FamilyNames names, ValueDeclarer values)
{
    private static readonly string[] Required = ["Required"];

    private static readonly string[] ReadOnly = ["ReadOnly"];

    private static readonly string[] Identifier = ["Identifier"];

    private static readonly string[] Model = ["ApiModel"];

    private static readonly string[] Discriminator = ["Discriminator"];

    private static readonly string[] NotEmpty = ["MinimumLength(1)"];

    // What a default needs no word for.
    private static readonly string[] WithPlainDefault = ["long", "int", "bool", "double"];

    public TypeDeclaration Declare(NamedType type) => type.Meaning.Kind == Kind.Enum ? DeclareEnum(type) : DeclareModel(type);

    private static EnumDeclaration DeclareEnum(NamedType type)
    {
        bool isInteger = type.Meaning.IsIntegerEnum;

        // One integer may be written in two ways.
        KnownValue[] values = [.. type.Meaning.Values!.DistinctBy(value => isInteger ? Number(value) : value.WireValue)];
        IReadOnlyList<string> names = MemberNames.OfEnum(values, type.Name, isInteger);
        return new EnumDeclaration(
            type.Place,
            type.Name,
            CSharpText.Comment(CSharpText.Described(type.Meaning.Node, type.Name, type.Meaning.Node.Text("description"))),
            [
                .. values.Zip(names, (value, name) => new ValueDeclaration(
                    name,
                    isInteger ? value.WireValue : CSharpText.Literal(value.WireValue),
                    CSharpText.CommentLine(value.Description ?? value.WireValue))),
            ]);
    }

    private static string Number(KnownValue value) =>
        long.TryParse(value.WireValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number.ToString(CultureInfo.InvariantCulture) : value.WireValue;

    private ModelDeclaration DeclareModel(NamedType type)
    {
        DocumentNode schema = type.Meaning.Node;
        FamilyMember? family = schemas.Families.Of(schema);
        bool isRecord = (family?.Root ?? schema).IsTrue(Extension.Record);
        bool isPatch = schema.IsTrue(Extension.Patch);
        IReadOnlySet<string> required = schemas.RequiredOf(schema);
        IReadOnlyList<DocumentMember> properties = names.PropertiesOf(schema);
        IEnumerable<MemberDeclaration> members = properties.Zip(names.Of(schema), (property, name) =>
            property.Name == family?.Discriminator
                ? DeclareDiscriminator(family, property, name.Name, type.Name, isRecord)
                : DeclareMember(property, name.Name, type.Name, isRecord, isPatch, required.Contains(property.Name)));
        return new ModelDeclaration(
            type.Place,
            type.Name,
            CSharpText.Comment(CSharpText.Described(schema, type.Name, schema.Text("description"))),
            family is null ? Model : [.. AttributesOf(family)],
            family?.Base is { } known ? types.Of(known).Name : null,
            IsSealed: family is null || !schemas.Families.HasKinds(family),
            isRecord,
            IsOpen: family?.Base is null && schemas.IsOpen(schema),
            [.. family is { Base: null } && schemas.Families.PropertyOf(schema, family.Discriminator) is null ? members.Prepend(DeclareDiscriminator(family, type.Name)) : members]);
    }

    private IEnumerable<string> AttributesOf(FamilyMember family)
    {
        // One that is no text says nothing here: FamilyRules tells it.
        bool isText = schemas.Families.IsText(family);
        string? value = isText ? schemas.Families.ValuesOf(family).FirstOrDefault() : null;
        yield return value is null ? "ApiModel" : $"ApiModel(Kind = {CSharpText.Literal(value)})";
        foreach (FamilyMember kind in isText ? schemas.Families.KindsOf(family) : [])
        {
            foreach (string other in schemas.Families.ValuesOf(kind))
            {
                yield return $"ApiKind({CSharpText.Literal(other)}, typeof({types.Of(kind.Schema).Name}))";
            }
        }
    }

    // No caller has to say what an object is of which its type says it: so it is never required of them, but must not be empty.
    private MemberDeclaration DeclareDiscriminator(FamilyMember family, DocumentMember property, string name, string typeName, bool isRecord)
    {
        bool isRequired = schemas.RequiredOf(family.Root).Contains(family.Discriminator);
        MemberDeclaration member = DeclareMember(property, name, typeName, isRecord: false, isPatch: false, isRequired);
        bool isUnbounded = member.TypeName == CSharpType.String.Name && !member.Attributes.Any(attribute => attribute.StartsWith("MinimumLength", StringComparison.Ordinal));
        return member with
        {
            Attributes = [.. member.Attributes, .. schemas.Families.IsText(family) ? Discriminator : [], .. isRecord && isUnbounded ? NotEmpty : []],
        };
    }

    // Of alternatives, which have it each for itself.
    private MemberDeclaration DeclareDiscriminator(FamilyMember family, string typeName)
    {
        DocumentNode place = family.Root["discriminator"]!.Value["propertyName"]!.Value;
        CSharpType type = schemas.Families.DiscriminatorOf(family) is { } schema ? values.Declare(schema, place, family.Discriminator, typeName).Type : CSharpType.String;
        bool isRequired = schemas.Families.HasKinds(family) && schemas.Families.KindsOf(family).All(kind => schemas.RequiredOf(kind.Schema).Contains(family.Discriminator));
        return new MemberDeclaration(
            place,
            family.Discriminator,
            names.OfDiscriminator(family).Name,
            type.Name + (isRequired ? "" : "?"),
            CSharpText.Comment("What the object is: a value that no kind has is kept."),
            [$"JsonPropertyName({CSharpText.Literal(family.Discriminator)})", .. isRequired ? Required : [], .. Discriminator],
            Obsolete: null,
            IsRequired: false,
            IsPartial: false,
            !isRequired ? null : type == CSharpType.String ? "\"\"" : "default!",
            Meaning: null);
    }

    private MemberDeclaration DeclareMember(DocumentMember property, string name, string typeName, bool isRecord, bool isPatch, bool isRequired)
    {
        DocumentNode schema = property.Value;
        DeclaredValue value = values.Declare(schema, property.Key, property.Name, typeName);

        // What only the service gives, no caller builds; what is only sent, no response has.
        bool isBuilt = isRecord && !value.IsReadOnly;
        bool isGiven = isRequired && !value.IsNullable;
        (bool isNullable, string? initial) = isBuilt || value.IsWriteOnly ? (!isGiven || value.IsWriteOnly, null) : InResponse(value, mayBeLeftOut: !isGiven);
        return new MemberDeclaration(
            property.Key,
            property.Name,
            name,
            value.Type.Name + (isNullable ? "?" : ""),
            CSharpText.Comment(schema.Text("description")),
            [
                $"JsonPropertyName({CSharpText.Literal(property.Name)})",
                .. value.Conversion,
                .. isRequired && (value.IsNullable || !value.IsWriteOnly) ? Required : [],
                .. value.IsReadOnly ? ReadOnly : [],
                .. schema.IsTrue(Extension.Identifier) ? Identifier : [],
                .. value.Limits,
            ],
            schema.IsTrue("deprecated") ? CSharpText.Deprecated(property.Name) : null,
            isBuilt && isGiven,
            isPatch && value.IsNullable && isNullable && !isRequired && !value.IsReadOnly && initial is null,
            initial,
            value.Meaning);
    }

    // What a caller may leave out of an object that they build (a record) is null there, lists too, and the service's default
    // stays the service's. In a response a list is never null, and a default stands in for what is missing.
    private static (bool IsNullable, string? Initial) InResponse(DeclaredValue value, bool mayBeLeftOut)
    {
        if (value.Type.IsList || value.Type.IsMap)
        {
            return (false, value.Type.Empty);
        }

        if (DefaultOf(value) is { } initial)
        {
            return (value.IsNullable, initial);
        }

        if (mayBeLeftOut)
        {
            return (true, null);
        }

        return (false, value.Type == CSharpType.String ? "\"\"" : WithPlainDefault.Contains(value.Type.Name) ? null : "default!");
    }

    private static string? DefaultOf(DeclaredValue value)
    {
        if (value.Meaning?.Find("default") is not { IsNull: false, Value: { } text })
        {
            return null;
        }

        return value.Meaning.Kind == Kind.Enum ? DefaultOf(value.Meaning, text, value.Type) : CSharpValue.Default(text, value.Type);
    }

    private static string? DefaultOf(Meaning meaning, string text, CSharpType type)
    {
        // An empty text is none of the values, unless it is listed.
        bool isNone = text.Length == 0 && !meaning.Values!.Any(value => value.WireValue.Length == 0);
        string? literal = meaning.IsIntegerEnum ? CSharpValue.Default(text, new CSharpType("long")) : isNone ? null : CSharpText.Literal(text);
        return literal is null ? null : $"new {type.Name}({literal})";
    }
}

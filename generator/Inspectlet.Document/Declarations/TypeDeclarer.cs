namespace Inspectlet.Document.Declarations;

/// <summary>Declares models and open enumerations.</summary>
internal sealed class TypeDeclarer(Schemas schemas, ValueDeclarer values)
{
    private static readonly string[] Required = ["Required"];

    private static readonly string[] ReadOnly = ["ReadOnly"];

    private static readonly string[] Identifier = ["Identifier"];

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
        bool isRecord = schema.IsTrue(Extension.Record);
        bool isPatch = schema.IsTrue(Extension.Patch);
        IReadOnlySet<string> required = schemas.RequiredOf(schema);
        IReadOnlyList<DocumentMember> properties = schemas.PropertiesOf(schema);
        IReadOnlyList<ChosenName> names = MemberNames.OfModel(properties, type.Name);
        return new ModelDeclaration(
            type.Place,
            type.Name,
            CSharpText.Comment(CSharpText.Described(schema, type.Name, schema.Text("description"))),
            isRecord,
            schemas.IsOpen(schema),
            [.. properties.Zip(names, (property, name) => DeclareMember(property, name.Name, type.Name, isRecord, isPatch, required.Contains(property.Name)))]);
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

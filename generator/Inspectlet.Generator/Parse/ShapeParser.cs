namespace ApiContract.Generator.Parse;

/// <summary>Parses a C# type: what its values are on the wire.</summary>
internal static class ShapeParser
{
    /// <summary>Names a type so that no other name can hide it, with the question mark of a nullable reference.</summary>
    public static readonly SymbolDisplayFormat NullableName = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly Dictionary<string, ValueKind> Scalars = new()
    {
        ["string"] = ValueKind.String,
        ["bool"] = ValueKind.Boolean,
        ["int"] = ValueKind.Int32,
        ["long"] = ValueKind.Int64,
        ["double"] = ValueKind.Double,
        ["float"] = ValueKind.Single,
        ["decimal"] = ValueKind.Decimal,
        ["byte[]"] = ValueKind.Bytes,
        ["global::System.DateOnly"] = ValueKind.Date,
        ["global::System.DateTimeOffset"] = ValueKind.DateTime,
        ["global::System.Guid"] = ValueKind.Guid,
        ["global::System.Uri"] = ValueKind.Uri,
        ["global::System.Text.Json.JsonElement"] = ValueKind.Json,
    };

    private static readonly (string Attribute, ValueKind Kind, string Applicable)[] Conversions =
    [
        ("UnixSeconds", ValueKind.UnixSeconds, "global::System.DateTimeOffset"),
        ("UnixMilliseconds", ValueKind.UnixMilliseconds, "global::System.DateTimeOffset"),
        ("Seconds", ValueKind.Seconds, "global::System.TimeSpan"),
    ];

    /// <summary>The shape of a property's or a parameter's type, with its conversion; null, and a diagnostic, if it has none.</summary>
    public static ValueShape? Parse(ISymbol member, ITypeSymbol type, DiagnosticBag diagnostics) =>
        Parse(member, member.GetAttributes(), type, diagnostics);

    /// <summary>The same for a type whose attributes are not those of its member, such as a return type.</summary>
    public static ValueShape? Parse(ISymbol member, ImmutableArray<AttributeData> attributes, ITypeSymbol type, DiagnosticBag diagnostics)
    {
        ITypeSymbol bare = Bare(type);
        foreach ((string attribute, ValueKind kind, string applicable) in Conversions)
        {
            if (attributes.Find(attribute) is not { } data)
            {
                continue;
            }

            if (Convert(bare, new ValueShape(kind, applicable, IsValueType: true, AsString: data.Flag("AsString"))) is { } converted)
            {
                return converted;
            }

            diagnostics.Add(Descriptors.ConversionNotSupported, member, member.Name, bare.ToDisplayString(), attribute);
            return null;
        }

        ValueShape? shape = Parse(bare);
        if (shape is null)
        {
            diagnostics.Add(Descriptors.PropertyNotSupported, member, member.Name, bare.ToDisplayString());
        }

        return shape;
    }

    /// <summary>The shape of a type without a conversion.</summary>
    public static ValueShape? Parse(ITypeSymbol type)
    {
        ITypeSymbol bare = Bare(type);
        string name = bare.ToDisplayString(NullableName);
        if (Scalars.TryGetValue(name, out ValueKind kind))
        {
            return new ValueShape(kind, name, bare.IsValueType);
        }

        return bare is INamedTypeSymbol named ? ParseNamed(named, name) : null;
    }

    public static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.NullableAnnotation == NullableAnnotation.Annotated;

    private static ValueShape? ParseNamed(INamedTypeSymbol type, string name)
    {
        if (type.Has("ApiEnum"))
        {
            return new ValueShape(ValueKind.Enum, name, IsValueType: true, IsChecked: EnumParser.IsString(type), MayBeEmpty: EnumParser.HasEmpty(type));
        }

        if (type.Has("ApiModel"))
        {
            return new ValueShape(ValueKind.Model, name, IsValueType: false, IsChecked: type.IsRecord, HasReadOnly: ReadOnlyModels.Has(type));
        }

        if (type.Has("ApiFile"))
        {
            return new ValueShape(ValueKind.File, name, IsValueType: false);
        }

        // A hand-written type that reads and writes itself.
        if (type.GetMembers("TryReadJson").Any(m => m.IsStatic) && type.GetMembers("WriteJson").Any(m => !m.IsStatic))
        {
            return new ValueShape(ValueKind.Model, name, type.IsValueType);
        }

        return ElementOf(type) is { } element && Parse(element.Type) is { } shape
            ? new ValueShape(element.Kind, name, IsValueType: false, Element: shape with { IsNullable = IsNullable(element.Type) })
            : null;
    }

    // The conversion of a list or a map is that of its elements.
    private static ValueShape? Convert(ITypeSymbol type, ValueShape converted)
    {
        string name = type.ToDisplayString(NullableName);
        if (name == converted.Type)
        {
            return converted;
        }

        return type is INamedTypeSymbol named && ElementOf(named) is { } element && Convert(Bare(element.Type), converted) is { } shape
            ? new ValueShape(element.Kind, name, IsValueType: false, Element: shape with { IsNullable = IsNullable(element.Type) })
            : null;
    }

    /// <summary>What a type is a list or a map of; null for any other type.</summary>
    public static (ValueKind Kind, ITypeSymbol Type)? ElementOf(INamedTypeSymbol type) => type.OriginalDefinition.ToDisplayString(FullName) switch
    {
        "global::System.Collections.Generic.IReadOnlyList<T>" => (ValueKind.List, type.TypeArguments[0]),
        "global::System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>" when type.TypeArguments[0].SpecialType == SpecialType.System_String =>
            (ValueKind.Map, type.TypeArguments[1]),
        _ => null,
    };

    private static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
}

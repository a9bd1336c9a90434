using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiContract.Generator.Parse;

/// <summary>Parses the declaration of a model.</summary>
internal static class ModelParser
{
    public static Parsed<ModelSpec> Parse(INamedTypeSymbol type, CancellationToken cancellation) =>
        Parsed<ModelSpec>.From(type, diagnostics => new ModelSpec(
            TypeChecks.NamespaceOf(type),
            type.Name,
            type.IsRecord,
            HasToString(type),
            FindExtraProperty(type)?.Name,
            ReadOnlyModels.Has(type),
            BaseOf(type)?.ToDisplayString(ShapeParser.NullableName),
            type.IsSealed,
            type.Find("ApiModel")?.Named("Kind") as string,
            new(ParseKinds(type, diagnostics)),
            new(ParseProperties(type, diagnostics, cancellation))));

    /// <summary>The model that a model is a kind of; null for none.</summary>
    public static INamedTypeSymbol? BaseOf(INamedTypeSymbol type) => type.BaseType is { } known && known.Has("ApiModel") ? known : null;

    /// <summary>What has the members of an object that the model does not declare; null for none.</summary>
    public static ExtraSpec? ParseExtra(INamedTypeSymbol type) => FindExtraProperty(type) is { } property
        ? new ExtraSpec(property.Name, new(AllProperties(type).Where(p => p.Has("ReadOnly")).Select(p => p.FindJsonName()).OfType<string>()))
        : null;

    /// <summary>The properties of a model, those of what it is a kind of first.</summary>
    public static IEnumerable<IPropertySymbol> AllProperties(INamedTypeSymbol type) =>
        (BaseOf(type) is { } known ? AllProperties(known) : []).Concat(DeclaredProperties(type));

    /// <summary>The members that a model declares for JSON, which are also the fields of a form.</summary>
    public static IReadOnlyList<PropertySpec> ParseProperties(INamedTypeSymbol type, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        // What is wrong with those of a base is reported there.
        List<PropertySpec> properties = BaseOf(type) is { } known
            ? [.. ParseProperties(known, new DiagnosticBag(), cancellation).Select(property => property with { IsInherited = true })]
            : [];
        foreach (IPropertySymbol property in DeclaredProperties(type).Where(p => p.GetAttributes().Any(IsJsonName)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (property.FindJsonName() is not { } wireName)
            {
                diagnostics.Add(Descriptors.NameMissing, property, property.Name, "the name of its member in JSON");
                continue;
            }

            if (properties.FirstOrDefault(p => p.WireName == wireName) is { } other)
            {
                diagnostics.Add(Descriptors.NameTaken, property, other.Name, property.Name, wireName);
                continue;
            }

            if (ShapeParser.Parse(property, property.Type, diagnostics) is { } shape)
            {
                properties.Add(ParseProperty(property, wireName, shape));
            }
        }

        return properties;
    }

    /// <summary>Those of them that are sent. What is wrong with the model is reported where it is declared.</summary>
    public static IEnumerable<PropertySpec> ParseSentProperties(INamedTypeSymbol type, CancellationToken cancellation) =>
        ParseProperties(type, new DiagnosticBag(), cancellation).Where(property => !property.IsReadOnly);

    private static PropertySpec ParseProperty(IPropertySymbol property, string wireName, ValueShape shape)
    {
        bool isNullable = ShapeParser.IsNullable(property.Type);
        bool hasEmptyForm = shape.Kind is ValueKind.List or ValueKind.Map;
        string? initial = hasEmptyForm ? null : Initializer(property);
        bool isRequired = !isNullable && !hasEmptyForm && (initial is null || property.Has("Required"));
        return new PropertySpec(
            property.Name,
            wireName,
            shape,
            isNullable,
            isRequired,
            property.Has("Identifier"),
            property.Has("ReadOnly"),
            IsNullWritten: isNullable && (initial is not null || property.Has("Required")),
            IsRemembered: isNullable && property.IsPartialDefinition,
            MustBeSet: isNullable && property.IsRequired,
            IsDiscriminator: shape is { Kind: ValueKind.String } or { Kind: ValueKind.Enum, IsChecked: true } && property.Has("Discriminator"),
            IsInherited: false,
            isRequired ? null : initial,
            property.Bounds());
    }

    private static IEnumerable<IPropertySymbol> DeclaredProperties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Where(p => p.PartialDefinitionPart is null);

    private static IPropertySymbol? FindExtraProperty(INamedTypeSymbol type) =>
        DeclaredProperties(type).FirstOrDefault(p => p.Has("AdditionalProperties")) ?? (BaseOf(type) is { } known ? FindExtraProperty(known) : null);

    private static IEnumerable<KindSpec> ParseKinds(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        foreach (AttributeData declaration in type.GetAttributes().Where(a => a.AttributeClass?.Name == "ApiKindAttribute"))
        {
            if (declaration.Argument(0) is string value && declaration.Argument(1) is INamedTypeSymbol kind && IsBelow(kind, type))
            {
                yield return new KindSpec(value, kind.ToDisplayString(ShapeParser.NullableName));
                continue;
            }

            diagnostics.Add(Descriptors.TypeNotSupported, type, type.Name, "has a kind that is not derived from it");
        }
    }

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol known) =>
        BaseOf(type) is { } next && (SymbolEqualityComparer.Default.Equals(next, known) || IsBelow(next, known));

    private static bool IsJsonName(AttributeData attribute) => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute";

    private static bool HasToString(INamedTypeSymbol type) =>
        type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().Any(m => m.Parameters.IsEmpty && !m.IsImplicitlyDeclared);

    private static string? Initializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences
            .Select(r => (r.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value.ToString())
            .FirstOrDefault(text => text is not null);
}

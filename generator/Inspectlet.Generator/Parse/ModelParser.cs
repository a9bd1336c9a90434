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
            new(ParseProperties(type, diagnostics, cancellation))));

    /// <summary>What has the members of an object that the model does not declare; null for none.</summary>
    public static ExtraSpec? ParseExtra(INamedTypeSymbol type) => FindExtraProperty(type) is { } property
        ? new ExtraSpec(property.Name, new(DeclaredProperties(type).Where(p => p.Has("ReadOnly")).Select(p => p.FindJsonName()).OfType<string>()))
        : null;

    /// <summary>The members that a model declares for JSON, which are also the fields of a form.</summary>
    public static IReadOnlyList<PropertySpec> ParseProperties(INamedTypeSymbol type, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var properties = new List<PropertySpec>();
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
            isRequired ? null : initial,
            property.Bounds());
    }

    private static IEnumerable<IPropertySymbol> DeclaredProperties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Where(p => p.PartialDefinitionPart is null);

    private static IPropertySymbol? FindExtraProperty(INamedTypeSymbol type) => DeclaredProperties(type).FirstOrDefault(p => p.Has("AdditionalProperties"));

    private static bool IsJsonName(AttributeData attribute) => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute";

    private static bool HasToString(INamedTypeSymbol type) =>
        type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().Any(m => m.Parameters.IsEmpty && !m.IsImplicitlyDeclared);

    private static string? Initializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences
            .Select(r => (r.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value.ToString())
            .FirstOrDefault(text => text is not null);
}

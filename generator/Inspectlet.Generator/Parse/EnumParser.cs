namespace ApiContract.Generator.Parse;

/// <summary>Parses the declaration of an open enumeration.</summary>
internal static class EnumParser
{
    public static Parsed<EnumSpec> Parse(INamedTypeSymbol type, CancellationToken cancellation) =>
        Parsed<EnumSpec>.From(type, diagnostics => Parse(type, diagnostics, cancellation));

    /// <summary>Whether the values are strings. An enumeration without known values has strings.</summary>
    public static bool IsString(INamedTypeSymbol type) =>
        KnownValues(type).FirstOrDefault()?.Find("EnumValue")?.Argument(0) is not (int or long);

    /// <summary>Whether the empty text is one of the known values.</summary>
    public static bool HasEmpty(INamedTypeSymbol type) => KnownValues(type).Any(property => property.Find("EnumValue")?.Argument(0) is "");

    private static EnumSpec Parse(INamedTypeSymbol type, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        bool isString = IsString(type);
        var members = new List<EnumMemberSpec>();
        foreach (IPropertySymbol property in KnownValues(type))
        {
            cancellation.ThrowIfCancellationRequested();
            if (LiteralOf(property, isString) is { } literal)
            {
                members.Add(new EnumMemberSpec(property.Name, literal));
                continue;
            }

            diagnostics.Add(Descriptors.NameMissing, property, property.Name, isString ? "its value, a string" : "its value, an integer");
        }

        return new EnumSpec(TypeChecks.NamespaceOf(type), type.Name, isString, new(members));
    }

    private static string? LiteralOf(IPropertySymbol property, bool isString) => property.Find("EnumValue")?.Argument(0) switch
    {
        string text when isString => SymbolDisplay.FormatLiteral(text, quote: true),
        int number when !isString => number.ToString(CultureInfo.InvariantCulture),
        long number when !isString => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static IEnumerable<IPropertySymbol> KnownValues(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(p => p.Has("EnumValue") && p.PartialDefinitionPart is null);
}

namespace ApiContract.Generator.Parse;

/// <summary>Finds the attributes of declarations and reads their arguments, even of code that does not compile.</summary>
internal static class AttributeLookup
{
    public static AttributeData? Find(this ISymbol symbol, string name) => symbol.GetAttributes().Find(name);

    public static AttributeData? Find(this ImmutableArray<AttributeData> attributes, string name) =>
        attributes.FirstOrDefault(a => Is(a, DeclarationNames.Namespace, name + "Attribute"));

    public static bool Has(this ISymbol symbol, string name) => symbol.Find(name) is not null;

    public static string? FindJsonName(this ISymbol symbol) =>
        symbol.GetAttributes()
            .FirstOrDefault(a => Is(a, "System.Text.Json.Serialization", "JsonPropertyNameAttribute"))
            ?.Argument(0) as string;

    public static object? Argument(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index].Kind != TypedConstantKind.Array
            ? attribute.ConstructorArguments[index].Value
            : null;

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name && a.Value.Kind != TypedConstantKind.Array).Value.Value;

    public static bool Flag(this AttributeData attribute, string name) => attribute.Named(name) is true;

    /// <summary>What a caller may pass.</summary>
    public static BoundsSpec Bounds(this ISymbol member)
    {
        AttributeData? bounds = member.Find("Bounds");
        int length = member.Find("MinimumLength")?.Argument(0) is int given ? given : 0;
        return new BoundsSpec(bounds?.Number("Minimum"), bounds?.Number("Maximum"), length);
    }

    /// <summary>A number as a C# literal without a suffix, which depends on where it is used.</summary>
    private static string? Number(this AttributeData attribute, string name) => attribute.Named(name) switch
    {
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 =>
            ((long)number).ToString(CultureInfo.InvariantCulture),
        double or float => string.Format(CultureInfo.InvariantCulture, "{0:R}", attribute.Named(name)),
        int or long or decimal => string.Format(CultureInfo.InvariantCulture, "{0}", attribute.Named(name)),
        _ => null,
    };

    private static bool Is(AttributeData attribute, string @namespace, string name) =>
        attribute.AttributeClass is { } type
        && type.Name == name
        && type.ContainingNamespace?.ToDisplayString() == @namespace;
}

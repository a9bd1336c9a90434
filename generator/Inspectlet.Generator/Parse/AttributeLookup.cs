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

    public static object? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    public static bool Flag(this AttributeData attribute, string name) => attribute.Named(name) is true;

    /// <summary>A number as a C# literal without a suffix, which depends on where it is used.</summary>
    public static string? Number(this AttributeData attribute, string name) => attribute.Named(name) switch
    {
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 =>
            ((long)number).ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        int or long or decimal => string.Format(CultureInfo.InvariantCulture, "{0}", attribute.Named(name)),
        _ => null,
    };

    private static bool Is(AttributeData attribute, string @namespace, string name) =>
        attribute.AttributeClass is { } type
        && type.Name == name
        && type.ContainingNamespace?.ToDisplayString() == @namespace;
}

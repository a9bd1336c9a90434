namespace Inspectlet.Document.Language;

/// <summary>Values of the document as C# expressions.</summary>
internal static class CSharpValue
{
    /// <summary>A bound, as the argument of an attribute: a decimal has no literal there.</summary>
    public static string? Bound(string? number, CSharpType type) =>
        Number(number) is { } value ? Show(value) + (type.Name switch { "double" or "System.DateTimeOffset" or "System.TimeSpan" => "D", "float" => "F", _ => "" }) : null;

    /// <summary>A default; null where the type has no literal, or the default is none of its type.</summary>
    public static string? Default(string text, CSharpType type) => type.Name switch
    {
        "string" => CSharpText.Literal(text),
        "bool" => text is "true" or "false" ? text : null,
        "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number.ToString(CultureInfo.InvariantCulture) + "L" : null,
        "double" => Number(text) is { } number ? Show(number) + "D" : null,
        "float" => Number(text) is { } number ? Show(number) + "F" : null,
        "decimal" => Number(text) is { } number ? Show(number) + "M" : null,
        _ => null,
    };

    public static bool IsNumber(string? text) => Number(text) is not null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string Show(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

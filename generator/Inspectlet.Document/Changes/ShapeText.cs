using System.Text.RegularExpressions;
using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes;

/// <summary>Types and shapes in the words of a report.</summary>
internal static partial class ShapeText
{
    /// <summary>The name of a type without namespaces.</summary>
    public static string Name(string type) => Namespaces().Replace(type, "");

    public static string Name(ValueShape shape, bool isNullable) => Name(shape.Type) + (isNullable ? "?" : "");

    /// <summary>Whether two types are the same to a compiled program: they differ at most in which of their elements may be null.</summary>
    public static bool IsSame(ValueShape one, ValueShape other) => (one.Element, other.Element) switch
    {
        ({ } element, { } otherElement) =>
            one.Kind == other.Kind && IsSame(element, otherElement) && (element.IsNullable == otherElement.IsNullable || !element.IsValueType),
        _ => one.Type == other.Type,
    };

    /// <summary>How a value travels.</summary>
    public static string Wire(ValueShape shape)
    {
        string number = shape.AsString ? "string" : "integer";
        return shape.Kind switch
        {
            ValueKind.Boolean => "boolean",
            ValueKind.Int32 or ValueKind.Int64 => "integer",
            ValueKind.Double or ValueKind.Single or ValueKind.Decimal => "number",
            ValueKind.Date => "string of format date",
            ValueKind.DateTime => "string of format date-time",
            ValueKind.Bytes => "string of format byte",
            ValueKind.Json => "any value",
            ValueKind.UnixSeconds => $"{number} of format unix-seconds",
            ValueKind.UnixMilliseconds => $"{number} of format unix-milliseconds",
            ValueKind.Seconds => $"{number} of format seconds",
            ValueKind.Enum => shape.IsChecked ? "string" : "integer",
            ValueKind.Model => "object",
            ValueKind.List => $"array of {Wire(shape.Element!)}",
            ValueKind.Map => $"map of {Wire(shape.Element!)}",
            ValueKind.File => "file",
            _ => "string",
        };
    }

    /// <summary>How the value of a parameter travels.</summary>
    public static string Wire(ParameterSpec parameter)
    {
        string wire = Wire(parameter.Shape!) + Wire(parameter.Style, parameter.Shape!) + Wire(parameter.Segment);
        return parameter.Place switch
        {
            ParameterPlace.Part when parameter.ContentType.Length > 0 => $"{wire} as {parameter.ContentType}",
            ParameterPlace.Body when parameter.IsRaw => wire + " as it is",
            ParameterPlace.Form => string.Concat(EncodedFields(parameter).Prepend(wire)),
            _ => wire,
        };
    }

    private static string Wire(FieldStyle style, ValueShape shape) => shape switch
    {
        _ when style.IsJson => " in JSON",
        { IsText: true } => "",
        _ when style.Separator is { } separator => $" separated by '{separator}'",
        { Kind: ValueKind.List } => "",
        _ => style.IsNested ? " in brackets" : "",
    };

    private static string Wire(SegmentStyle style) => (style.Name is null ? "" : $" in style {style.Name}") + (style.IsExploded ? ", exploded" : "");

    // A style alone is that of a query, whose members are fields of their own.
    private static IEnumerable<string> EncodedFields(ParameterSpec form) =>
        from field in form.Fields
        join encoded in form.EncodedFields on field.WireName equals encoded.WireName
        select $", '{field.WireName}' as in a query{Wire(encoded.Style, field.Shape)}";

    /// <summary>Where the value of a parameter goes.</summary>
    public static string Place(ParameterPlace place) => place switch
    {
        ParameterPlace.FormField => "form field",
        _ => place.ToString().ToLowerInvariant(),
    };

    [GeneratedRegex(@"(global::)?(@?\w+\.)+|@", RegexOptions.CultureInvariant)]
    private static partial Regex Namespaces();
}

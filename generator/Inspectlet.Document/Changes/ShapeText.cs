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
            _ => "string",
        };
    }

    /// <summary>How the value of a parameter travels.</summary>
    public static string Wire(ParameterSpec parameter)
    {
        string wire = Wire(parameter.Shape!);
        QueryStyle style = parameter.Style;
        return parameter switch
        {
            { Style.IsJson: true } => wire + " in JSON",
            { Shape.IsText: true } => wire,
            { Shape.Kind: ValueKind.List } => style.Separator is { } separator ? $"{wire} separated by '{separator}'" : wire,
            _ => style.IsNested ? wire + " in brackets" : wire,
        };
    }

    /// <summary>Where the value of a parameter goes.</summary>
    public static string Place(ParameterPlace place) => place switch
    {
        ParameterPlace.FormField => "form field",
        _ => place.ToString().ToLowerInvariant(),
    };

    [GeneratedRegex(@"(global::)?(@?\w+\.)+|@", RegexOptions.CultureInvariant)]
    private static partial Regex Namespaces();
}

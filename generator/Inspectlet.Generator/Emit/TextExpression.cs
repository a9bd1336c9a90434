namespace ApiContract.Generator.Emit;

/// <summary>C# expressions for values as the text of a path, a query, a header or a form field.</summary>
internal static class TextExpression
{
    public static string Of(ValueShape shape, string value) => shape.Kind switch
    {
        ValueKind.Enum => $"global::ApiContract.ApiText.Of({value}.Value)",
        ValueKind.UnixSeconds or ValueKind.UnixMilliseconds or ValueKind.Seconds => $"global::ApiContract.ApiText.{shape.Kind}({value})",
        _ => $"global::ApiContract.ApiText.Of({value})",
    };

    /// <summary>The same of an element that may be null, which is an empty text.</summary>
    public static string OfElement(ValueShape element, string value) =>
        element.IsNullable ? $"({value} is {{ }} _present ? {Of(element, "_present")} : \"\")" : Of(element, value);

    /// <summary>The elements of a list as one text; null for an empty list.</summary>
    public static string Join(ParameterSpec parameter, bool isEscaped)
    {
        string separator = parameter.Style.Separator ?? ",";
        string text = OfElement(parameter.Shape!.Element!, "element");

        // A comma is allowed as it is; any other separator has to be escaped.
        string literal = Names.Literal(isEscaped && separator != "," ? Uri.EscapeDataString(separator) : separator);
        return $"global::ApiContract.ApiText.Join({Names.Identifier(parameter.Name)}, {literal}, static element => {(isEscaped ? $"global::ApiContract.ApiText.Escape({text})" : text)})";
    }
}

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
        return $"global::ApiContract.ApiText.Join({Names.Identifier(parameter.Name)}, {Separator(separator, isEscaped)}, static element => {(isEscaped ? $"global::ApiContract.ApiText.Escape({text})" : text)})";
    }

    /// <summary>The texts of a list, an object or any JSON, as an <c>ApiTexts</c>.</summary>
    /// <param name="shape">What the value is.</param>
    /// <param name="value">An expression for it that is not null.</param>
    /// <param name="fields">The properties of an object.</param>
    /// <param name="extra">What has further members of it, or null.</param>
    /// <param name="prefix">What makes the names of variables unique.</param>
    public static string Texts(ValueShape shape, string value, IEnumerable<PropertySpec> fields, ExtraSpec? extra, string prefix)
    {
        const string Type = "global::ApiContract.ApiTexts";
        return shape.Kind switch
        {
            ValueKind.List => $"{Type}.OfList({value}, static element => {OfElement(shape.Element!, "element")})",
            ValueKind.Map => $"{Type}.OfMap({value}, static element => {OfElement(shape.Element!, "element")})",
            ValueKind.Json => $"{Type}.Of({value})",
            _ => $"new {Type}()" + string.Concat(fields.Select(Field)) + (extra is null ? "" : $".AddAll({Extra(extra, value)}, global::ApiContract.ApiText.Of)"),
        };

        string Field(PropertySpec field)
        {
            string local = $"_{prefix}_{field.Name}";
            return $".Add({Names.Literal(field.WireName)}, {value}.{Names.Identifier(field.Name)} is {{ }} {local} ? {Of(field.Shape, local)} : null)";
        }
    }

    /// <summary>The further members of an object. A value that could not be read was kept among them, and is the service's all the same.</summary>
    public static string Extra(ExtraSpec extra, string value)
    {
        string members = $"{value}.{Names.Identifier(extra.Property)}";
        return extra.Unsent.Count > 0 ? $"global::ApiContract.JsonExtra.Except({members}, {string.Join(", ", extra.Unsent.Select(Names.Literal))})" : members;
    }

    /// <summary>A separator as a literal. A comma is allowed as it is; any other has to be escaped.</summary>
    public static string Separator(string separator, bool isEscaped) => Names.Literal(isEscaped && separator != "," ? Uri.EscapeDataString(separator) : separator);
}

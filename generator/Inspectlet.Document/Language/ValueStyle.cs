namespace Inspectlet.Document.Language;

/// <summary>How a value of several parts is written in a path, a query, a header or a form: by the styles of OpenAPI.</summary>
/// <param name="Name">The style.</param>
/// <param name="IsExploded">Whether each part stands for itself.</param>
internal sealed record ValueStyle(string Name, bool IsExploded)
{
    private static readonly string[] OfPath = ["simple", "label", "matrix"];
    private static readonly string[] OfHeader = ["simple"];
    private static readonly string[] OfQuery = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

    public bool IsNested => Name == "deepObject";

    /// <summary>The style of a parameter, or of a field of a form, which is written as in a query.</summary>
    public static ValueStyle Of(DocumentNode bearer, string place)
    {
        string name = bearer.Text("style") ?? KnownIn(place)[0];
        return new ValueStyle(name, bearer.Text("explode") is { } explode ? explode == "true" : name == "form");
    }

    /// <summary>The styles that there are in a place, the default first.</summary>
    public static IReadOnlyList<string> KnownIn(string place) => place switch { "path" => OfPath, "header" => OfHeader, _ => OfQuery };

    /// <summary>The arguments of the attribute that says it, where it is not the default, or makes no difference for the kind of value.</summary>
    public IReadOnlyList<string> ArgumentsFor(string place, Kind kind)
    {
        bool isObject = kind is Kind.Object or Kind.Map;
        return place switch
        {
            "path" =>
            [
                .. Name is "label" or "matrix" ? new[] { $"Style = \"{Name}\"" } : [],
                .. IsExploded && (isObject || (kind == Kind.List && Name != "simple")) ? new[] { "IsExploded = true" } : [],
            ],
            "header" => IsExploded && isObject ? ["IsExploded = true"] : [],
            _ when kind is Kind.Scalar or Kind.Enum => [],
            _ when IsNested => ["IsNested = true"],
            _ when IsExploded => [],
            _ => [$"Separator = \"{(Name switch { "spaceDelimited" => " ", "pipeDelimited" => "|", _ => "," })}\""],
        };
    }
}

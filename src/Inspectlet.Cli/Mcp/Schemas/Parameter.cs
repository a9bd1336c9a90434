using System.Globalization;
using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Mcp.Schemas;

/// <summary>A parameter of a tool: what its schema says, and what its values are held to.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Description">What it is for.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>The values that there are; none where there are others. Of a list, those of its elements.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What a text looks like, as a regular expression; null where it can be any.</summary>
    public string? Pattern { get; init; }

    public int Least { get; init; }

    public int Most { get; init; } = int.MaxValue;

    /// <summary>The value where none is given, for the schema; null for none.</summary>
    public JsonNode? Default { get; init; }

    public JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = TypeName, ["description"] = Description };
        JsonObject element = Kind == ParameterKind.TextList ? new JsonObject { ["type"] = "string" } : schema;
        if (Values.Count > 0)
        {
            element["enum"] = List(Values);
        }

        switch (Kind)
        {
            case ParameterKind.TextList:
                schema["items"] = element;
                schema["maxItems"] = ListLimit;
                break;
            case ParameterKind.Number:
                schema["minimum"] = Least;
                if (Most < int.MaxValue)
                {
                    schema["maximum"] = Most;
                }

                break;
            case ParameterKind.Id:
                schema["pattern"] = "^[0-9]{1,19}$";
                break;
            default:
                break;
        }

        if (Pattern is not null)
        {
            schema["pattern"] = Pattern;
        }

        if (Examples.Count > 0)
        {
            schema["examples"] = Kind == ParameterKind.TextList ? new JsonArray(List(Examples)) : List(Examples);
        }

        if (Default is not null)
        {
            schema["default"] = Default.DeepClone();
        }

        return schema;
    }

    /// <summary>What a value must be, in words for an assistant.</summary>
    public string Expected => Kind switch
    {
        _ when Values.Count > 0 => $"{(Kind == ParameterKind.TextList ? "a list of" : "one of")} {string.Join(", ", Values)}",
        ParameterKind.Number when Most == int.MaxValue => string.Create(CultureInfo.InvariantCulture, $"a whole number of {Least} or more"),
        ParameterKind.Number => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}"),
        ParameterKind.Flag => "true or false",
        ParameterKind.Id => "an id: a text of digits",
        ParameterKind.TextList => $"a list of at most {ListLimit} texts",
        _ => Examples.Count > 0 ? $"a text such as {Examples[0]}" : $"a text of 1 to {TextLimit} characters",
    };

    /// <summary>The most elements of a list.</summary>
    public const int ListLimit = 20;

    /// <summary>The most characters of a text.</summary>
    public const int TextLimit = 500;

    private string TypeName => Kind switch
    {
        ParameterKind.Number => "integer",
        ParameterKind.Flag => "boolean",
        ParameterKind.TextList => "array",
        _ => "string",
    };

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}

using System.Globalization;
using System.Text.Json;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>The arguments of a call, held to the parameters of its tool.</summary>
internal sealed class ToolArguments
{
    private readonly IDictionary<string, JsonElement> _values;

    /// <exception cref="ToolException">There is an argument that the tool does not take, or a required one is missing.</exception>
    public ToolArguments(IDictionary<string, JsonElement>? values, IReadOnlyList<Parameter> parameters)
    {
        _values = values ?? new Dictionary<string, JsonElement>();
        if (_values.Keys.Any(name => !parameters.Any(parameter => parameter.Name == name)))
        {
            string names = parameters.Count == 0 ? "none" : string.Join(", ", parameters.Select(parameter => parameter.Name));
            throw new ToolException($"There is an argument that this tool does not have.{SimilarNames.Advice(_values.Keys, parameters)} It takes: {names}.");
        }

        string[] missing = [.. parameters.Where(parameter => parameter.IsRequired && !Has(parameter)).Select(parameter => parameter.Name)];
        if (missing.Length > 0)
        {
            throw new ToolException($"Give {string.Join(" and ", missing)} too.");
        }
    }

    /// <summary>Whether a parameter is given; null and an empty text are nothing, as models write both for what they leave out.</summary>
    public bool Has(Parameter parameter) => _values.TryGetValue(parameter.Name, out JsonElement value) && value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };

    /// <exception cref="ToolException">It is not a text as the parameter wants it.</exception>
    public string? Text(Parameter parameter)
    {
        if (!Has(parameter))
        {
            return null;
        }

        string text = TextOf(_values[parameter.Name], parameter);
        return text.Length <= Parameter.TextLimit ? text : throw new ToolException($"{parameter.Name} must have at most {Parameter.TextLimit} characters.");
    }

    /// <exception cref="ToolException">It is not a number as the parameter wants it.</exception>
    public int? Number(Parameter parameter) => !Has(parameter) ? null
        : LongOf(parameter) is { } number && number >= parameter.Least && number <= parameter.Most ? (int)number
        : throw Problem(parameter);

    /// <exception cref="ToolException">It is neither true nor false.</exception>
    public bool? Flag(Parameter parameter) => !Has(parameter) ? null : _values[parameter.Name] switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out bool value) => value,
        _ => throw Problem(parameter),
    };

    /// <exception cref="ToolException">It is not an id.</exception>
    public long Id(Parameter parameter) => Has(parameter) && LongOf(parameter) is >= 1 and { } id ? id : throw Problem(parameter);

    /// <summary>The texts of a list; a single text is taken for a list of one.</summary>
    /// <exception cref="ToolException">It is not a list of texts as the parameter wants it.</exception>
    public IReadOnlyList<string> Texts(Parameter parameter)
    {
        if (!Has(parameter))
        {
            return [];
        }

        JsonElement value = _values[parameter.Name];
        JsonElement[] elements = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        string[] texts = elements.Length <= Parameter.ListLimit ? [.. elements.Select(element => TextOf(element, parameter))] : throw Problem(parameter);
        return texts.All(text => text.Length <= Parameter.TextLimit)
            ? texts
            : throw new ToolException($"{parameter.Name} must have at most {Parameter.TextLimit} characters in each text.");
    }

    /// <summary>The refusal of a value. It does not repeat the value, which can be what a visitor wrote.</summary>
    public static ToolException Problem(Parameter parameter) => new($"{parameter.Name} must be {parameter.Expected}.");

    // Of the values that there are, a model may write one with a capital letter.
    private static string TextOf(JsonElement value, Parameter parameter) =>
        value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text ? throw Problem(parameter)
        : parameter.Values.Count == 0 ? text
        : parameter.Values.FirstOrDefault(known => string.Equals(known, text, StringComparison.OrdinalIgnoreCase)) ?? throw Problem(parameter);

    // A model may write 10 as 10.0, and as a text.
    private long? LongOf(Parameter parameter) => _values[parameter.Name] switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out decimal number) && number == decimal.Truncate(number)
            && number is >= long.MinValue and <= long.MaxValue => (long)number,
        { ValueKind: JsonValueKind.String } value when long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
        _ => null,
    };
}

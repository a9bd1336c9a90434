using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace Inspectlet.ContractStub.Judging;

/// <summary>A schema of the document, which judges values.</summary>
public sealed partial class ContractSchema
{
    // Two members of one name would leave open which of them counts.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    internal ContractSchema(string? type, string? initial, IReadOnlyList<string> terms)
    {
        Type = type;
        Default = initial;
        Terms = terms;
    }

    /// <summary>The type that the document gives, behind its references; null where it gives none.</summary>
    public string? Type { get; }

    /// <summary>What the service takes where nothing is sent, as JSON; null where the document does not say.</summary>
    public string? Default { get; }

    /// <summary>
    /// What the schema names: its members, each as a path such as <c>startpage.operator</c>, and the values that it
    /// knows, such as <c>startpage.operator=is</c>.
    /// </summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The members alone, each once.</summary>
    public IReadOnlyList<string> Members => [.. Terms.Where(t => !t.Contains('=', StringComparison.Ordinal)).Distinct()];

    internal JsonSchema Compiled { get; set; } = null!;

    /// <summary>Judges a JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>What is wrong with it, each in a clause such as <c>country is 7, but must be a string</c>; nothing where it is right.</returns>
    public IReadOnlyList<string> Judge(string json) => Judge(json, showsValues: true);

    /// <summary>Judges a JSON text whose values nobody may see.</summary>
    /// <param name="json">The text.</param>
    /// <returns>
    /// What is wrong with it, by the names of members and the kinds of values alone: <c>country is an integer, but must be a string</c>.
    /// </returns>
    public IReadOnlyList<string> JudgeKinds(string json) => Judge(json, showsValues: false);

    private IReadOnlyList<string> Judge(string json, bool showsValues)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            if (FindHugeNumber(document.RootElement) is { } number)
            {
                return [showsValues ? $"the number {number} is beyond 64 bits" : "a number is beyond 64 bits"];
            }
        }
        catch (JsonException exception)
        {
            return [showsValues ? $"it is not proper JSON: {exception.Message}" : "it is not proper JSON, or has a member twice"];
        }
        catch (InvalidOperationException)
        {
            return ["it has a member whose name is not valid Unicode"];
        }

        var words = new SchemaWords(showsValues);
        return [.. Compiled.Validate(json, SchemaType.OpenApi3).SelectMany(words.Describe)];
    }

    /// <summary>Judges a value that travels as plain text, in a path, a query, a header or a form.</summary>
    /// <param name="text">The text, its escapes undone.</param>
    /// <returns>What is wrong with it; nothing where it is right.</returns>
    public IReadOnlyList<string> JudgeText(string text) => Type switch
    {
        "integer" when !Integer().IsMatch(text) => [$"it is {SchemaWords.Show(text)}, but must be an integer"],
        "number" when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
            [$"it is {SchemaWords.Show(text)}, but must be a number"],
        "boolean" when text is not ("true" or "false") => [$"it is {SchemaWords.Show(text)}, but must be true or false"],
        "integer" or "number" or "boolean" => Judge(text),
        _ => Judge(JsonValue.Create(text).ToJsonString()),
    };

    private static string? FindHugeNumber(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(m => FindHugeNumber(m.Value)).FirstOrDefault(n => n is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(FindHugeNumber).FirstOrDefault(n => n is not null),
        JsonValueKind.Number when Integer().IsMatch(element.GetRawText()) && !element.TryGetInt64(out _) => element.GetRawText(),
        _ => null,
    };

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)\z")]
    private static partial Regex Integer();
}

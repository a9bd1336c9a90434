using System.Text.Json.Nodes;
using Inspectlet.ContractStub.Document;
using NJsonSchema;

namespace Inspectlet.ContractStub.Judging;

/// <summary>The schemas of a document, turned into JSON schemas that can judge.</summary>
/// <remarks>
/// They judge more strictly than JSON schema would. An object with named members has no others, unless the document says
/// that it may, for a contract is about what the document knows. And a number keeps to the range of its format.
/// </remarks>
internal sealed class SchemaBook(JsonObject components)
{
    /// <summary>Where a converted schema keeps its pattern as the document has it.</summary>
    public const string PatternInDocument = "x-pattern";

    private const string Components = "#/components/schemas/";
    private const string Definitions = "#/definitions/";

    private readonly Dictionary<string, (JsonNode Source, ContractSchema Schema)> _added = [];

    /// <summary>Adds a schema that stands at a place in the document. It can judge once all are compiled.</summary>
    public ContractSchema Add(string place, JsonNode? source)
    {
        JsonObject resolved = Resolve(source, place);
        var schema = new ContractSchema(resolved["type"]?.GetValue<string>(), resolved["default"]?.ToJsonString(), [.. TermsOf(source, place, "", [])]);
        return _added.TryAdd(place, (source!, schema)) ? schema : throw new ContractDocumentException($"The document has {place} twice.");
    }

    /// <summary>The schema itself, behind <c>$ref</c> and an <c>allOf</c> of one.</summary>
    public JsonObject Resolve(JsonNode? schema, string what)
    {
        while (true)
        {
            if (schema is not JsonObject node)
            {
                throw new ContractDocumentException($"There is no schema of {what}.");
            }

            if (node["$ref"]?.GetValue<string>() is { } reference)
            {
                (schema, what) = (components[ComponentOf(reference)], reference);
            }
            else if (node["allOf"] is JsonArray { Count: 1 } single && node["type"] is null)
            {
                schema = single[0];
            }
            else
            {
                return node;
            }
        }
    }

    public async Task CompileAsync()
    {
        var definitions = new JsonObject(components.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)Convert(c.Value, c.Key))));
        foreach ((string place, (JsonNode source, _)) in _added)
        {
            definitions[place] = Convert(source, place);
        }

        JsonSchema root = await JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = definitions }.ToJsonString());
        foreach ((string place, (_, ContractSchema schema)) in _added)
        {
            schema.Compiled = root.Definitions[place];
        }
    }

    private IEnumerable<string> TermsOf(JsonNode? source, string place, string path, JsonObject[] above)
    {
        JsonObject schema = Resolve(source, place);
        if (above.Contains(schema))
        {
            return [];
        }

        IEnumerable<string> values = (schema["enum"] as JsonArray ?? []).Select(value => $"{path}={value}");
        IEnumerable<JsonNode?> parts = ((JsonNode?[])[schema["items"], .. schema["oneOf"] as JsonArray ?? [], .. schema["anyOf"] as JsonArray ?? []]).OfType<JsonObject>();
        return values
            .Concat(parts.SelectMany(part => TermsOf(part, place, path, [.. above, schema])))
            .Concat((schema["properties"] as JsonObject ?? []).SelectMany(member =>
            {
                string below = path.Length == 0 ? member.Key : $"{path}.{member.Key}";
                return TermsOf(member.Value, place, below, [.. above, schema]).Prepend(below);
            }));
    }

    private JsonObject Convert(JsonNode? source, string place)
    {
        if (source is not JsonObject node)
        {
            throw new ContractDocumentException($"The schema {place} is not a mapping.");
        }

        if (node["$ref"]?.GetValue<string>() is { } reference)
        {
            Resolve(node, place); // It must lead somewhere.
            return new JsonObject { ["$ref"] = Definitions + ComponentOf(reference) };
        }

        var converted = new JsonObject();
        foreach ((string keyword, JsonNode? value) in node.Where(k => !k.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            converted[keyword] = (keyword, value) switch
            {
                ("properties", JsonObject members) =>
                    new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Convert(m.Value, $"{place}.{m.Key}")))),
                ("items" or "not" or "additionalProperties", JsonObject inner) => Convert(inner, $"{place}.{keyword}"),
                ("allOf", JsonArray { Count: > 1 }) =>
                    throw new ContractDocumentException($"The schema {place} has several branches under allOf, which this stub does not support."),
                ("allOf" or "oneOf" or "anyOf", JsonArray branches) => new JsonArray([.. branches.Select(b => Convert(b, $"{place}.{keyword}"))]),
                _ => value?.DeepClone(),
            };
        }

        Close(converted);
        TranslatePattern(converted);
        Bound(converted);
        AllowNull(converted);
        return converted;
    }

    private static void Close(JsonObject schema)
    {
        if (schema["properties"] is not null)
        {
            schema["additionalProperties"] ??= false;
        }
    }

    // A pattern of a schema is one of ECMAScript. To .NET, \d is a digit of any script, and $ comes before a last line break, too.
    private static void TranslatePattern(JsonObject schema)
    {
        if (schema["pattern"]?.GetValue<string>() is not { } pattern)
        {
            return;
        }

        string translated = pattern.Replace(@"\d", "[0-9]", StringComparison.Ordinal);
        schema[PatternInDocument] = pattern;
        schema["pattern"] = translated.EndsWith('$') ? translated[..^1] + @"\z" : translated;
    }

    private static void Bound(JsonObject schema)
    {
        if (schema["type"]?.GetValue<string>() != "integer")
        {
            return;
        }

        (long least, long most) = schema["format"]?.GetValue<string>() switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "byte" => (byte.MinValue, byte.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        schema["minimum"] ??= least;
        schema["maximum"] ??= most;
    }

    private static void AllowNull(JsonObject schema)
    {
        if (schema["nullable"]?.GetValue<bool>() is true && schema["type"]?.GetValue<string>() is { } type)
        {
            schema["type"] = new JsonArray(type, "null");
        }
    }

    private static string ComponentOf(string reference) => reference.StartsWith(Components, StringComparison.Ordinal)
        ? reference[Components.Length..]
        : throw new ContractDocumentException($"The reference {reference} does not lead to {Components}…, which is all that this stub supports.");
}

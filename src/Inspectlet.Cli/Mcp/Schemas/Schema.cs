using System.Text.Json;
using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Schemas;

/// <summary>Schemas of what tools take and answer.</summary>
internal static class Schema
{
    public static JsonElement OfInput(IEnumerable<Parameter> parameters)
    {
        Parameter[] all = [.. parameters];
        return ToElement(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(all.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)parameter.ToSchema()))),
            ["required"] = new JsonArray([.. all.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name)]),
            ["additionalProperties"] = false,
        });
    }

    /// <summary>An object with members, of which those are required whose name ends with an exclamation mark.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonObject Schema)> members)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach ((string name, JsonObject schema) in members)
        {
            properties[name.TrimEnd('!')] = schema;
            if (name.EndsWith('!'))
            {
                required.Add((JsonNode)name.TrimEnd('!'));
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }

    // What a name says alone needs no description: each costs the assistant's room.
    public static JsonObject Text(string? description = null) => Of("string", description);

    public static JsonObject Integer(string? description = null) => Of("integer", description);

    public static JsonObject Number(string? description = null) => Of("number", description);

    public static JsonObject Flag(string? description = null) => Of("boolean", description);

    public static JsonObject List(JsonObject items, string description)
    {
        JsonObject schema = Of("array", description);
        schema["items"] = items;
        return schema;
    }

    public static JsonObject Texts(string description) => List(new JsonObject { ["type"] = "string" }, description);

    public static JsonObject Withheld() => Texts("What is withheld, and how a person can allow it");

    public static JsonObject LeftOut() => Text("What was left out, and how to get it");

    public static JsonElement ToElement(JsonObject json)
    {
        using JsonDocument document = JsonDocument.Parse(json.ToJsonString());
        return document.RootElement.Clone();
    }

    private static JsonObject Of(string type, string? description)
    {
        var schema = new JsonObject { ["type"] = type };
        schema.AddIfAny("description", description);
        return schema;
    }
}

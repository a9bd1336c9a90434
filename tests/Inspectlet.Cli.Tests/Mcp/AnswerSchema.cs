using System.Text.Json;

namespace Inspectlet.Cli.Tests.Mcp;

/// <summary>Holds an answer to the schema that its tool gives: of JSON Schema, what those schemas use.</summary>
internal static class AnswerSchema
{
    public static void Check(JsonElement value, JsonElement schema, string path)
    {
        string type = schema.GetProperty("type").GetString()!;
        bool fits = (type, value.ValueKind) switch
        {
            ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
            _ => false,
        };
        fits.Should().BeTrue("{0} must be of type {1}, and is {2}", path, type, value);
        if (type == "object")
        {
            CheckMembers(value, schema, path);
        }
        else if (type == "array")
        {
            foreach (JsonElement element in value.EnumerateArray())
            {
                Check(element, schema.GetProperty("items"), $"{path}[]");
            }
        }
    }

    private static void CheckMembers(JsonElement value, JsonElement schema, string path)
    {
        JsonElement properties = schema.GetProperty("properties");
        foreach (JsonElement name in schema.GetProperty("required").EnumerateArray())
        {
            value.TryGetProperty(name.GetString()!, out _).Should().BeTrue("{0} must have {1}", path, name);
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            properties.TryGetProperty(member.Name, out JsonElement known).Should().BeTrue("{0}.{1} is in the schema", path, member.Name);
            Check(member.Value, known, $"{path}.{member.Name}");
        }
    }
}

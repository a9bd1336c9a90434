using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentNormalizer;

/// <summary>Formats that have a C# type, wherever a value stands.</summary>
internal static class FormatRules
{
    private static readonly HashSet<string> Moments = ["unix-seconds", "unix-milliseconds", "seconds"];

    public static void Apply(YamlMappingNode schema, Func<YamlNode, YamlMappingNode?> follow)
    {
        switch (schema.Text("type"))
        {
            case "integer" when !schema.Has("enum"):
                ChooseInteger(schema);
                break;
            case "number" when schema.Text("format") is not (null or "float" or "double" or "decimal"):
                schema.Remove("format");
                break;
            case "array":
                Hoist(schema, "items", follow);
                break;
            case "object" when !schema.Has("properties"):
                Hoist(schema, "additionalProperties", follow);
                break;
        }
    }

    private static void ChooseInteger(YamlMappingNode schema)
    {
        switch (schema.Text("format"))
        {
            case "int32" or "int64":
            case { } format when Moments.Contains(format):
                break;
            case "int8" or "int16" or "uint8" or "uint16":
                schema.Set("format", "int32");
                break;
            case "uint64":
                // Its upper half is beyond every integer that the templates know.
                schema.Set("type", "number");
                schema.Set("format", "decimal");
                break;
            default:
                schema.Set("format", "int64");
                break;
        }
    }

    // The templates see the format of a member, not that of its elements.
    private static void Hoist(YamlMappingNode schema, string name, Func<YamlNode, YamlMappingNode?> follow)
    {
        if (schema.Find(name) is { } child && follow(child)?.Text("format") is { } format && Moments.Contains(format))
        {
            schema.Set("format", format);
        }
    }
}

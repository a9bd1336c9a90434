using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentNormalizer;

/// <summary>Types and enumerations as OpenAPI 3.0 has them: one type, nullable by a word of its own, values of one kind.</summary>
internal static class TypeRules
{
    public static void Apply(YamlMappingNode schema)
    {
        ChooseType(schema);
        if (schema.Find("const") is { } constant)
        {
            schema.Remove("const");
            schema.Set("enum", new YamlSequenceNode(constant));
        }

        if (schema.Find("enum") is YamlSequenceNode values)
        {
            Enumerate(schema, [.. values.Children]);
        }

        if (!schema.Has("type") && schema.Mapping("properties") is not null && !schema.Has("allOf"))
        {
            schema.Set("type", "object");
        }

        if (schema.Text("type") == "array" && !schema.Has("items"))
        {
            schema.Set("items", new YamlMappingNode());
        }
    }

    private static void ChooseType(YamlMappingNode schema)
    {
        if (schema.Text("type") == "null")
        {
            schema.Remove("type");
            schema.Set("nullable", "true");
        }

        if (schema.Find("type") is not YamlSequenceNode types)
        {
            return;
        }

        string[] names = [.. types.Children.OfType<YamlScalarNode>().Select(type => type.Value ?? "null")];
        string[] others = [.. names.Where(name => name != "null")];
        schema.Remove("type");
        if (others.Length < names.Length)
        {
            schema.Set("nullable", "true");
        }

        // Of several types none is right for all values.
        if (others.Length == 1)
        {
            schema.Set("type", others[0]);
        }
        else
        {
            schema.Remove("enum", "const", "format");
        }
    }

    private static void Enumerate(YamlMappingNode schema, YamlNode[] values)
    {
        YamlNode[] present = [.. values.Where(value => !value.IsNull())];
        if (present.Length < values.Length)
        {
            schema.Set("nullable", "true");
            schema.Set("enum", new YamlSequenceNode(present));
        }

        string? type = schema.Text("type");
        bool areScalars = present.Length > 0 && present.All(value => value is YamlScalarNode);
        bool areIntegers = areScalars && present.All(value => value.IsInteger());
        if (areScalars && (type is "string" || (type is "integer" && areIntegers)))
        {
            return;
        }

        if (areScalars && type is null && (areIntegers || !present.Any(value => value.IsInteger())) && !schema.Has("allOf"))
        {
            schema.Set("type", areIntegers ? "integer" : "string");
            return;
        }

        // An enumeration is open: one that cannot be is no more than its type.
        schema.Remove("enum", "x-enumNames", "x-enum-varnames");
    }
}

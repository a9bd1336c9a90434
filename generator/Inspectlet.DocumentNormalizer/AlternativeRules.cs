using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentNormalizer;

/// <summary>
/// Alternatives as one schema: what may be null is nullable, scalars of one type are that type, constants are an enumeration,
/// and what is left can be any JSON.
/// </summary>
internal static class AlternativeRules
{
    // These say by themselves what becomes of the alternatives.
    private static readonly string[] Extensions = ["x-envelope", "x-accepts", "x-dotnet-type"];

    private static readonly string[] Keywords = ["oneOf", "anyOf"];

    public static void Apply(YamlMappingNode schema, Func<YamlNode, YamlMappingNode?> follow)
    {
        YamlNode[] branches = [.. Keywords.SelectMany(schema.List)];
        if (branches.Length == 0 || Extensions.Any(schema.Has))
        {
            return;
        }

        bool areBoth = Keywords.All(schema.Has);
        schema.Remove(Keywords);
        YamlNode[] present = [.. branches.Where(branch => !IsNullType(branch))];
        if (present.Length < branches.Length)
        {
            schema.Set("nullable", "true");
        }

        if (schema.Has("properties") || schema.Has("allOf"))
        {
            // What the alternatives add is kept with the additional properties.
            if (schema.Text("additionalProperties") == "false")
            {
                schema.Remove("additionalProperties");
            }

            return;
        }

        if (present is [var only])
        {
            Become(schema, only);
            return;
        }

        YamlMappingNode?[] kinds = areBoth ? [null] : [.. present.Select(follow)];
        string? outer = schema.Text("type");
        string?[] types = [.. kinds.Select(kind => kind?.Text("type") ?? (kind is null || HasMembers(kind) ? null : outer)).Distinct()];
        if (types is [("string" or "integer" or "number" or "boolean") and var type])
        {
            BecomeScalar(schema, type, [.. kinds.OfType<YamlMappingNode>()]);
            return;
        }

        schema.Remove("type", "enum", "format", "items", "required", "additionalProperties", "discriminator");
    }

    private static bool IsNullType(YamlNode branch) =>
        branch is YamlMappingNode { Children.Count: > 0 } schema
        && schema.Text("nullable") == "true"
        && !schema.Has("type") && !schema.Has("$ref") && !schema.Has("allOf") && !schema.Has("properties");

    private static bool HasMembers(YamlMappingNode schema) => schema.Has("properties") || schema.Has("allOf") || schema.Has("items") || schema.Has("additionalProperties");

    private static void Become(YamlMappingNode schema, YamlNode branch)
    {
        if (branch is not YamlMappingNode inline || inline.Has("$ref"))
        {
            schema.Remove("type");
            schema.Set("allOf", new YamlSequenceNode(branch));
            return;
        }

        foreach ((YamlNode key, YamlNode value) in inline.Children)
        {
            schema.Children.TryAdd(key, value);
        }
    }

    private static void BecomeScalar(YamlMappingNode schema, string type, YamlMappingNode[] branches)
    {
        schema.Set("type", type);
        string?[] formats = [.. branches.Select(branch => branch.Text("format")).Distinct()];
        if (formats is [{ } format])
        {
            schema.Set("format", format);
        }

        YamlNode[] values = [.. branches.SelectMany(branch => branch.List("enum")).DistinctBy(value => (value as YamlScalarNode)?.Value)];
        if (values.Length == 0 || type is "number" or "boolean")
        {
            return;
        }

        schema.Set("enum", new YamlSequenceNode(values));
        YamlNode?[] names = [.. branches.Select(branch => branch.Find("title"))];
        if (type == "integer" && names.Length == values.Length && names.All(name => name is YamlScalarNode))
        {
            schema.Set("x-enumNames", new YamlSequenceNode(names!));
        }
    }
}

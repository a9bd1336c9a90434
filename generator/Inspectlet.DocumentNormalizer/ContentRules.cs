using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentNormalizer;

/// <summary>Of several media types for one body, the one that the SDK is best at; and a schema for each.</summary>
internal static class ContentRules
{
    private const string Json = "application/json";

    public static void Apply(YamlMappingNode owner)
    {
        if (owner.Mapping("content") is not { Children.Count: > 0 } content)
        {
            return;
        }

        if (owner.Has("in") && owner.Has("name"))
        {
            // The templates see no media type of a parameter.
            owner.Remove("content");
            owner.Set("x-sent-as-json", "true");
            owner.Set("schema", new YamlMappingNode());
            return;
        }

        (YamlNode key, YamlNode value) = content.Children.OrderBy(entry => Rank(Essence(entry.Key))).First();
        string type = Essence(key);
        if (value is not YamlMappingNode media)
        {
            media = [];
        }

        if (!media.Has("schema") || IsBinary(type))
        {
            media.Set("schema", SchemaOf(type));
        }

        content.Children.Clear();
        content.Set(IsJson(type) && !type.Contains('+', StringComparison.Ordinal) ? Json : type, media);
    }

    private static string Essence(YamlNode key) => ((key as YamlScalarNode)?.Value ?? "").Split(';')[0].Trim().ToLowerInvariant();

    private static bool IsJson(string type) => type is Json or "*/*" or "application/*" || type.EndsWith("/json", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/xml" or "application/yaml" or "application/javascript" || type.EndsWith("+xml", StringComparison.Ordinal);

    private static bool IsBinary(string type) => !IsJson(type) && !IsText(type) && Rank(type) > 3;

    private static int Rank(string type) => type switch
    {
        Json => 0,
        _ when IsJson(type) => 1,
        "application/x-www-form-urlencoded" => 2,
        "multipart/form-data" => 3,
        _ when IsText(type) => 4,
        _ => 5,
    };

    private static YamlMappingNode SchemaOf(string type)
    {
        var schema = new YamlMappingNode();
        if (!IsJson(type))
        {
            schema.Set("type", "string");
        }

        if (IsBinary(type))
        {
            schema.Set("format", "binary");
        }

        return schema;
    }
}

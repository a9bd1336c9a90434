using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentNormalizer;

/// <summary>Short ways to ask and to change nodes.</summary>
internal static class YamlNodes
{
    public static YamlNode? Find(this YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? value) ? value : null;

    public static bool Has(this YamlMappingNode node, string name) => node.Find(name) is not null;

    public static string? Text(this YamlMappingNode node, string name) => (node.Find(name) as YamlScalarNode)?.Value;

    public static YamlMappingNode? Mapping(this YamlMappingNode node, string name) => node.Find(name) as YamlMappingNode;

    public static IReadOnlyList<YamlNode> List(this YamlMappingNode node, string name) => node.Find(name) is YamlSequenceNode list ? [.. list.Children] : [];

    public static void Set(this YamlMappingNode node, string name, YamlNode value) => node.Children[new YamlScalarNode(name)] = value;

    public static void Set(this YamlMappingNode node, string name, string value) => node.Set(name, new YamlScalarNode(value));

    public static void Remove(this YamlMappingNode node, params string[] names)
    {
        foreach (string name in names)
        {
            node.Children.Remove(new YamlScalarNode(name));
        }
    }

    /// <summary>Whether it is null: not in quotes, which would make it a text.</summary>
    public static bool IsNull(this YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Value: null or "" or "null" or "~" or "Null" or "NULL" };

    /// <summary>Whether it is an integer, not a text of digits.</summary>
    public static bool IsInteger(this YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Value: { } text } && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

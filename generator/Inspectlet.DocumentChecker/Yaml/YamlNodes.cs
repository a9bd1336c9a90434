using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Yaml;

/// <summary>Looks into nodes, whatever they are: what is not there, or not of the kind, is null or empty.</summary>
internal static class YamlNodes
{
    public static YamlNode? Find(this YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    public static string? Text(this YamlNode? node) => (node as YamlScalarNode)?.Value;

    public static bool IsTrue(this YamlNode? node) => node.Text() == "true";

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => (node as YamlSequenceNode)?.Children ?? Enumerable.Empty<YamlNode>();

    public static IEnumerable<(YamlNode Key, string Name, YamlNode Value)> Members(this YamlNode? node) => node is YamlMappingNode map
        ? map.Children.Select(member => (member.Key, member.Key.Text() ?? "", member.Value))
        : [];

    /// <summary>The node of a key, to point at; the map itself where there is none.</summary>
    public static YamlNode KeyOf(this YamlNode node, string key) =>
        node.Members().FirstOrDefault(member => member.Name == key).Key ?? node;
}

using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChanges.Surface;

/// <summary>Finds which schemas are sent and which are received: a narrower bound matters to those who send.</summary>
internal static class WaysOfSchemas
{
    private static readonly string[] Inner = ["items", "additionalProperties"];
    private static readonly string[] Lists = ["allOf", "oneOf", "anyOf"];

    public static IReadOnlyDictionary<YamlNode, Ways> Find(Contract contract, References references, SchemaView schemas)
    {
        var ways = new Dictionary<YamlNode, Ways>(ReferenceEqualityComparer.Instance);
        foreach (OperationSite operation in contract.Operations)
        {
            YamlFile file = operation.Site.File;
            foreach (Site parameter in operation.Parameters)
            {
                Mark(parameter, Ways.Sent);
            }

            if (operation.Site.Node.Find("requestBody") is { } body)
            {
                Mark(new Site(file, body), Ways.Sent);
            }

            foreach ((YamlNode _, string _, YamlNode response) in operation.Site.Node.Find("responses").Members())
            {
                Mark(new Site(file, response), Ways.Received);
            }
        }

        return ways;

        void Mark(Site bearer, Ways way)
        {
            if (references.Resolve(bearer) is not { } site)
            {
                return;
            }

            foreach (YamlNode media in site.Node.Find("content").Members().Select(member => member.Value).Prepend(site.Node))
            {
                if (media.Find("schema") is { } schema)
                {
                    MarkSchemas(new Site(site.File, schema), way, ways, schemas);
                }
            }
        }
    }

    private static void MarkSchemas(Site first, Ways way, Dictionary<YamlNode, Ways> ways, SchemaView schemas)
    {
        var pending = new Stack<Site>([first]);
        while (pending.TryPop(out Site next))
        {
            foreach (Site schema in schemas.ChainOf(next))
            {
                Ways before = ways.GetValueOrDefault(schema.Node);
                if (before.HasFlag(way))
                {
                    continue;
                }

                ways[schema.Node] = before | way;
                IEnumerable<YamlNode> parts = schema.Node.Find("properties").Members().Select(member => member.Value)
                    .Concat(Inner.Select(keyword => schema.Node.Find(keyword)).OfType<YamlMappingNode>())
                    .Concat(Lists.SelectMany(keyword => schema.Node.Find(keyword).Items()));
                foreach (YamlNode part in parts)
                {
                    pending.Push(new Site(schema.File, part));
                }
            }
        }
    }
}

using Inspectlet.DocumentChecker.Yaml;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>The properties of a schema, those that it takes over by allOf among them.</summary>
internal static class Properties
{
    public static HashSet<string> Of(Site schema, References references)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, references, names, []);
        return names;
    }

    private static void Collect(Site schema, References references, HashSet<string> names, HashSet<YamlDotNet.RepresentationModel.YamlNode> seen)
    {
        if (references.Resolve(schema) is not { } site || seen.Any(node => ReferenceEquals(node, site.Node)))
        {
            return;
        }

        seen.Add(site.Node);
        names.UnionWith(site.Node.Find("properties").Members().Select(member => member.Name));
        foreach (YamlDotNet.RepresentationModel.YamlNode part in site.Node.Find("allOf").Items())
        {
            Collect(new Site(site.File, part), references, names, seen);
        }
    }
}

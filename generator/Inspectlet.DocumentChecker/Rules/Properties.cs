using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker.Rules;

/// <summary>The properties of a schema, those that it takes over by allOf among them.</summary>
internal static class Properties
{
    public static HashSet<string> Of(Site schema, References references)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Site>([schema]);
        while (pending.TryPop(out Site next))
        {
            if (references.Resolve(next) is not { } site || !seen.Add(site.Node))
            {
                continue;
            }

            names.UnionWith(site.Node.Find("properties").Members().Select(member => member.Name));
            foreach (YamlNode part in site.Node.Find("allOf").Items())
            {
                pending.Push(new Site(site.File, part));
            }
        }

        return names;
    }
}

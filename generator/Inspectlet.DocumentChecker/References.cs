using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker;

/// <summary>Follows <c>$ref</c>, within a file and to others.</summary>
internal sealed class References(FileSet files, FindingList findings)
{
    private readonly Dictionary<YamlNode, Site?> _resolved = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a node stands for, through any number of references; null, and a finding, where one leads nowhere.</summary>
    public Site? Resolve(Site site)
    {
        var chain = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        Site? current = site;
        while (current is { } step && step.Node.Find("$ref") is YamlScalarNode reference)
        {
            if (_resolved.TryGetValue(step.Node, out Site? known))
            {
                current = known;
                break;
            }

            if (!chain.Add(step.Node))
            {
                findings.Add(Rule.References, site.File, site.Node.Find("$ref")!, $"'{site.Node.Find("$ref").Text()}' leads round in a circle. Refer to what is meant.");
                current = null;
                break;
            }

            current = Follow(step.File, reference);
        }

        foreach (YamlNode link in chain)
        {
            _resolved[link] = current;
        }

        return current;
    }

    /// <summary>What one reference points at; null, and a finding, if nothing.</summary>
    public Site? Follow(YamlFile from, YamlScalarNode reference)
    {
        string text = reference.Value ?? "";
        string[] parts = text.Split('#', 2);
        YamlFile? file = parts[0].Length == 0 ? from : LoadBeside(from, reference, parts[0]);
        if (file is null)
        {
            return null;
        }

        YamlNode node = file.Root;
        string pointer = parts.Length > 1 ? parts[1] : "";
        foreach (string segment in pointer.Split('/').Skip(1).Select(Unescape))
        {
            YamlNode? next = node is YamlSequenceNode list && int.TryParse(segment, out int index)
                ? list.Children.ElementAtOrDefault(index)
                : node.Find(segment);
            if (next is null)
            {
                findings.Add(Rule.References, from, reference, $"'{text}' leads nowhere: there is no '{segment}'.{Suggest(segment, node)}");
                return null;
            }

            node = next;
        }

        return new Site(file, node);
    }

    private YamlFile? LoadBeside(YamlFile from, YamlScalarNode reference, string name)
    {
        // As the caller named the document, so that findings can be clicked.
        string path = Path.Combine(Path.GetDirectoryName(from.Name) ?? "", Uri.UnescapeDataString(name));
        if (files.Exists(path))
        {
            return files.Load(path);
        }

        findings.Add(Rule.References, from, reference, $"'{reference.Value}' leads nowhere: there is no file '{name}' beside the document.");
        return null;
    }

    private static string Suggest(string segment, YamlNode node)
    {
        string? near = Nearest.To(segment, node.Members().Select(member => member.Name));
        return near is null ? "" : $" Did you mean '{near}'?";
    }

    private static string Unescape(string segment) =>
        Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}

using System.Globalization;
using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChanges.Surface;

/// <summary>Schemas as the templates see them: through references, an <c>allOf</c> of one, and the first of alternatives.</summary>
internal sealed class SchemaView(References references)
{
    // A longer chain goes round in a circle.
    private const int MaxChain = 50;

    private static readonly string[] BoundKeywords = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"];
    private static readonly string[] ConstraintKeywords = ["pattern", "multipleOf", "uniqueItems"];

    /// <summary>The schema itself, and each that it stands for; the last one says what the value is.</summary>
    public IReadOnlyList<Site> ChainOf(Site schema)
    {
        var chain = new List<Site> { schema };
        while (chain.Count < MaxChain && Next(chain[^1]) is { } next)
        {
            chain.Add(next);
        }

        return chain;
    }

    /// <summary>The schema that says what the value is.</summary>
    public Site TargetOf(Site schema) => ChainOf(schema)[^1];

    /// <summary>What the schema, or the nearest that it stands for, says under a keyword.</summary>
    public YamlNode? Find(Site schema, string keyword) =>
        ChainOf(schema).Select(site => site.Node.Find(keyword)).FirstOrDefault(node => node is not null);

    /// <summary>Whether a schema is one that becomes a class: it has members.</summary>
    public bool IsObject(Site schema) => PropertiesOf(schema).Count > 0;

    /// <summary>The properties by name, those that the schema takes over by <c>allOf</c> first.</summary>
    public IReadOnlyDictionary<string, Site> PropertiesOf(Site schema)
    {
        var properties = new OrderedDictionary<string, Site>(StringComparer.Ordinal);
        foreach (Site part in PartsOf(schema))
        {
            foreach ((YamlNode _, string name, YamlNode property) in part.Node.Find("properties").Members())
            {
                properties[name] = new Site(part.File, property);
            }
        }

        return properties;
    }

    /// <summary>The names of the properties that must be there.</summary>
    public IReadOnlySet<string> RequiredOf(Site schema) =>
        PartsOf(schema).SelectMany(part => part.Node.Find("required").Items()).Select(name => name.Text() ?? "").ToHashSet(StringComparer.Ordinal);

    /// <summary>What the document says of a value beside its type.</summary>
    public ValueSurface ValueOf(Site schema)
    {
        var bounds = new Dictionary<string, Bound>(StringComparer.Ordinal);
        foreach (string keyword in BoundKeywords)
        {
            if (decimal.TryParse(Find(schema, keyword).Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            {
                string exclusive = "exclusive" + char.ToUpperInvariant(keyword[0]) + keyword[1..];
                bounds[keyword] = new Bound(number, Find(schema, exclusive).IsTrue());
            }
        }

        Dictionary<string, string> constraints = ConstraintKeywords
            .Select(keyword => (Keyword: keyword, Text: Find(schema, keyword).Text()))
            .Where(constraint => constraint.Text is not null)
            .ToDictionary(constraint => constraint.Keyword, constraint => constraint.Text!, StringComparer.Ordinal);
        return new ValueSurface(bounds, constraints, Find(schema, "default")?.ToString(), AcceptsOf(schema));
    }

    public IReadOnlyList<string> AcceptsOf(Site schema) => [.. Find(schema, "x-accepts").Items().Select(kind => kind.Text() ?? "")];

    private Site? Next(Site site)
    {
        if (site.Node.Find("$ref") is YamlScalarNode reference)
        {
            return references.Follow(site.File, reference);
        }

        if (site.Node.Find("oneOf").Items().FirstOrDefault() is { } first)
        {
            return new Site(site.File, first);
        }

        return site.Node.Find("allOf") is YamlSequenceNode { Children: [var only] } && site.Node.Find("properties") is null
            ? new Site(site.File, only)
            : null;
    }

    private IEnumerable<Site> PartsOf(Site schema)
    {
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Site>([schema]);
        var parts = new List<Site>();
        while (pending.TryPop(out Site next))
        {
            Site part = TargetOf(next);
            if (seen.Add(part.Node))
            {
                parts.Add(part);
                foreach (YamlNode inherited in part.Node.Find("allOf").Items())
                {
                    pending.Push(new Site(part.File, inherited));
                }
            }
        }

        return Enumerable.Reverse(parts);
    }
}

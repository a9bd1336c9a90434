using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentNormalizer;

/// <summary>
/// Says a document in the words that NSwag and the templates understand. NSwag takes the first of several alternatives for
/// the only one, and the first media type; what it would get wrong without a word is put so that it gets it right.
/// </summary>
internal sealed class Normalizer(DocumentFiles files)
{
    // What stands there is data.
    private static readonly HashSet<string> Skipped = ["example", "examples"];

    private readonly HashSet<YamlNode> _visited = new(ReferenceEqualityComparer.Instance);

    public void Normalize()
    {
        var done = new HashSet<string>();
        while (files.Roots.FirstOrDefault(file => !done.Contains(file.Path)) is { Path: { } path, Root: var root })
        {
            done.Add(path);
            Visit(path, root);
        }
    }

    private void Visit(string path, YamlNode node)
    {
        if (node is YamlSequenceNode list)
        {
            foreach (YamlNode element in list.Children.ToArray())
            {
                Visit(path, element);
            }

            return;
        }

        if (node is not YamlMappingNode mapping || !_visited.Add(node))
        {
            return;
        }

        if (mapping.Text("$ref") is { } reference)
        {
            // It may be the first that leads to that file.
            files.Resolve(path, reference);
        }

        ContentRules.Apply(mapping);
        if (mapping.Find("parameters") is YamlSequenceNode parameters)
        {
            foreach (YamlNode parameter in parameters.Children.Where(p => IsTransports(Follow(path, p))).ToArray())
            {
                parameters.Children.Remove(parameter);
            }
        }

        foreach ((YamlNode key, YamlNode value) in mapping.Children.ToArray())
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            if (name == "schema")
            {
                VisitSchema(path, value);
            }
            else if (name == "schemas" && value is YamlMappingNode schemas)
            {
                foreach (YamlNode schema in schemas.Children.Values.ToArray())
                {
                    VisitSchema(path, schema);
                }
            }
            else if (!Skipped.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal))
            {
                Visit(path, value);
            }
        }
    }

    private void VisitSchema(string path, YamlNode node)
    {
        if (node is not YamlMappingNode schema || !_visited.Add(node))
        {
            return;
        }

        if (schema.Text("$ref") is { } reference)
        {
            if (files.Resolve(path, reference) is { } target)
            {
                VisitSchema(target.Path, target.Node);
            }

            return;
        }

        foreach (string name in new[] { "properties", "patternProperties", "$defs", "definitions" })
        {
            foreach (YamlNode child in schema.Mapping(name)?.Children.Values.ToArray() ?? [])
            {
                VisitSchema(path, child);
            }
        }

        foreach (string name in new[] { "items", "additionalProperties", "not" })
        {
            if (schema.Find(name) is { } child)
            {
                VisitSchema(path, child);
            }
        }

        foreach (string name in new[] { "allOf", "oneOf", "anyOf" })
        {
            foreach (YamlNode child in schema.List(name))
            {
                VisitSchema(path, child);
            }
        }

        TypeRules.Apply(schema);
        AlternativeRules.Apply(schema, branch => Follow(path, branch));
        FormatRules.Apply(schema, element => Follow(path, element));
    }

    // As OpenAPI has it, these headers are no parameters, whatever a document says.
    private static bool IsTransports(YamlMappingNode? parameter) =>
        parameter?.Text("in") == "header" && parameter.Text("name")?.ToLowerInvariant() is "accept" or "content-type" or "authorization";

    /// <summary>The schema or the parameter itself, where one only refers to it.</summary>
    private YamlMappingNode? Follow(string path, YamlNode? node)
    {
        for (int i = 0; i < 32 && node is YamlMappingNode schema; i++)
        {
            if (schema.Text("$ref") is { } reference)
            {
                if (files.Resolve(path, reference) is not { } target)
                {
                    return null;
                }

                (path, node) = target;
            }
            else if (schema.List("allOf") is [var only] && !schema.Has("properties"))
            {
                node = only;
            }
            else
            {
                return schema;
            }
        }

        return null;
    }
}

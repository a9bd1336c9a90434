using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker;

/// <summary>Goes through a document and the files that it refers to, and finds each part once.</summary>
internal sealed class ContractWalker
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly References _references;
    private readonly Contract _contract = new();
    private readonly HashSet<YamlNode> _seen = new(ReferenceEqualityComparer.Instance);

    // Schemas are not walked down the stack: a document may chain more of them than it holds. What is referred to comes last,
    // so that it is known by its own place, if that is in the document.
    private readonly Queue<SchemaSite> _schemas = new();
    private readonly Queue<(Site From, YamlScalarNode Reference)> _targets = new();

    private ContractWalker(References references) => _references = references;

    public static Contract Walk(YamlFile document, References references)
    {
        var walker = new ContractWalker(references);
        walker.WalkComponents(document);
        foreach ((YamlNode _, string path, YamlNode item) in document.Root.Find("paths").Members())
        {
            walker.WalkPath(path, new Site(document, item));
        }

        walker.WalkSchemas();
        return walker._contract;
    }

    private void WalkComponents(YamlFile file)
    {
        YamlNode? components = file.Root.Find("components");
        foreach ((YamlNode _, string name, YamlNode schema) in components.Find("schemas").Members())
        {
            AddSchema(new SchemaSite(new Site(file, schema), name, IsElement: false));
        }

        Each("parameters", WalkParameter);
        Each("responses", WalkResponse);
        Each("requestBodies", WalkRequestBody);
        Each("headers", WalkHeader);
        Each("examples", WalkExample);
        Each("securitySchemes", WalkSecurityScheme);
        AddIfThere(file, components, "links", _contract.Links);
        AddIfThere(file, components, "callbacks", _contract.Callbacks);

        void Each(string kind, Action<Site> walk)
        {
            foreach ((YamlNode _, string _, YamlNode node) in components.Find(kind).Members())
            {
                walk(new Site(file, node));
            }
        }
    }

    private void WalkPath(string path, Site item)
    {
        if (Resolve(item) is not { } site)
        {
            return;
        }

        List<Site> shared = WalkParameters(site.File, site.Node.Find("parameters"));
        foreach ((YamlNode key, string method, YamlNode node) in site.Node.Members().Where(member => Methods.Contains(member.Name)))
        {
            var operation = new Site(site.File, node);
            List<Site> own = WalkParameters(site.File, node.Find("parameters"));
            IEnumerable<Site> kept = shared.Where(parameter => !own.Any(other => IsSameParameter(parameter, other)));
            _contract.Operations.Add(new OperationSite(operation, method, path, key, [.. kept, .. own]));
            AddIfThere(site.File, node, "callbacks", _contract.Callbacks);
            if (node.Find("requestBody") is { } body)
            {
                WalkRequestBody(new Site(site.File, body));
            }

            foreach ((YamlNode _, string _, YamlNode response) in node.Find("responses").Members())
            {
                WalkResponse(new Site(site.File, response));
            }
        }
    }

    private List<Site> WalkParameters(YamlFile file, YamlNode? parameters)
    {
        var resolved = new List<Site>();
        foreach (YamlNode node in parameters.Items())
        {
            if (Resolve(new Site(file, node)) is { } site)
            {
                resolved.Add(site);
                WalkParameter(site);
            }
        }

        return resolved;
    }

    // An operation may declare a parameter of its path anew.
    private static bool IsSameParameter(Site one, Site other) =>
        one.Node.Find("name").Text() == other.Node.Find("name").Text() && one.Node.Find("in").Text() == other.Node.Find("in").Text();

    private void WalkParameter(Site site)
    {
        if (Resolve(site) is not { } parameter || !_seen.Add(parameter.Node))
        {
            return;
        }

        _contract.Parameters.Add(parameter);
        WalkContent(parameter, isRequest: true);
    }

    private void WalkRequestBody(Site site)
    {
        if (Resolve(site) is { } body && _seen.Add(body.Node))
        {
            WalkContent(body, isRequest: true);
        }
    }

    private void WalkResponse(Site site)
    {
        if (Resolve(site) is not { } response || !_seen.Add(response.Node))
        {
            return;
        }

        _contract.Responses.Add(response);
        AddIfThere(response.File, response.Node, "links", _contract.Links);
        foreach ((YamlNode _, string _, YamlNode header) in response.Node.Find("headers").Members())
        {
            WalkHeader(new Site(response.File, header));
        }

        WalkContent(response, isRequest: false);
    }

    private void WalkHeader(Site site)
    {
        if (Resolve(site) is { } header && _seen.Add(header.Node))
        {
            WalkContent(header, isRequest: false);
        }
    }

    private void WalkSecurityScheme(Site site)
    {
        if (Resolve(site) is { } scheme && _seen.Add(scheme.Node))
        {
            _contract.SecuritySchemes.Add(scheme);
        }
    }

    private void WalkContent(Site site, bool isRequest)
    {
        WalkSchemaOf(site.File, site.Node.Find("schema"));
        WalkExamples(site.File, site.Node);
        foreach ((YamlNode key, string name, YamlNode media) in site.Node.Find("content").Members())
        {
            _contract.MediaTypes.Add(new MediaTypeSite(site.File, key, name, isRequest));
            WalkSchemaOf(site.File, media.Find("schema"));
            WalkExamples(site.File, media);
        }
    }

    private void WalkExamples(YamlFile file, YamlNode node)
    {
        foreach ((YamlNode _, string _, YamlNode example) in node.Find("examples").Members())
        {
            WalkExample(new Site(file, example));
        }
    }

    private void WalkExample(Site site)
    {
        if (Resolve(site) is { } example && _seen.Add(example.Node) && example.Node.Find("externalValue") is { } value)
        {
            _contract.ExternalExamples.Add(new Site(example.File, value));
        }
    }

    private Site? Resolve(Site site)
    {
        if (site.Node.Find("$ref") is not null)
        {
            _contract.References.Add(site);
        }

        return _references.Resolve(site);
    }

    private static void AddIfThere(YamlFile file, YamlNode? node, string key, List<Site> sites)
    {
        if (node.Find(key) is not null)
        {
            sites.Add(new Site(file, node!.KeyOf(key)));
        }
    }

    private void WalkSchemaOf(YamlFile file, YamlNode? schema, bool isElement = false)
    {
        if (schema is not null)
        {
            AddSchema(new SchemaSite(new Site(file, schema), Name: null, isElement));
        }
    }

    private void AddSchema(SchemaSite schema)
    {
        if (_seen.Add(schema.Site.Node))
        {
            _schemas.Enqueue(schema);
        }
    }

    private void WalkSchemas()
    {
        do
        {
            while (_schemas.TryDequeue(out SchemaSite? schema))
            {
                WalkSchema(schema);
            }

            if (_targets.TryDequeue(out (Site From, YamlScalarNode Reference) next) && _references.Follow(next.From.File, next.Reference) is { } target)
            {
                AddSchema(new SchemaSite(target, (next.Reference.Value ?? "").Split('/')[^1], IsElement: false));
            }
        }
        while (_schemas.Count > 0 || _targets.Count > 0);
    }

    private void WalkSchema(SchemaSite schema)
    {
        Site site = schema.Site;
        _contract.Schemas.Add(schema);
        if (site.Node.Find("$ref") is YamlScalarNode reference)
        {
            // Tells a circle too, which one step would not see.
            _references.Resolve(site);
            _targets.Enqueue((site, reference));
            return;
        }

        foreach ((YamlNode _, string _, YamlNode property) in site.Node.Find("properties").Members())
        {
            WalkSchemaOf(site.File, property);
        }

        WalkSchemaOf(site.File, site.Node.Find("items"), isElement: true);
        WalkSchemaOf(site.File, site.Node.Find("not"));
        if (site.Node.Find("additionalProperties") is YamlMappingNode values)
        {
            WalkSchemaOf(site.File, values, isElement: true);
        }

        foreach (string combination in new[] { "allOf", "oneOf", "anyOf" })
        {
            foreach (YamlNode part in site.Node.Find(combination).Items())
            {
                WalkSchemaOf(site.File, part);
            }
        }
    }
}

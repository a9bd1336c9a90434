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

    private ContractWalker(References references) => _references = references;

    public static Contract Walk(YamlFile document, References references)
    {
        var walker = new ContractWalker(references);
        walker.WalkComponents(document);
        foreach ((YamlNode _, string path, YamlNode item) in document.Root.Find("paths").Members())
        {
            walker.WalkPath(path, new Site(document, item));
        }

        return walker._contract;
    }

    private void WalkComponents(YamlFile file)
    {
        YamlNode? components = file.Root.Find("components");
        foreach ((YamlNode _, string name, YamlNode schema) in components.Find("schemas").Members())
        {
            WalkSchema(new Site(file, schema), name);
        }

        Each("parameters", WalkParameter);
        Each("responses", WalkResponse);
        Each("requestBodies", WalkRequestBody);
        Each("headers", site => WalkContent(site, isRequest: false));
        Each("securitySchemes", _contract.SecuritySchemes.Add);

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
        if (_references.Resolve(item) is not { } site)
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
            if (_references.Resolve(new Site(file, node)) is { } site)
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
        if (_references.Resolve(site) is not { } parameter || !_seen.Add(parameter.Node))
        {
            return;
        }

        _contract.Parameters.Add(parameter);
        WalkContent(parameter, isRequest: true);
    }

    private void WalkRequestBody(Site site)
    {
        if (_references.Resolve(site) is { } body && _seen.Add(body.Node))
        {
            WalkContent(body, isRequest: true);
        }
    }

    private void WalkResponse(Site site)
    {
        if (_references.Resolve(site) is not { } response || !_seen.Add(response.Node))
        {
            return;
        }

        _contract.Responses.Add(response);
        WalkContent(response, isRequest: false);
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
            if (_references.Resolve(new Site(file, example)) is { } site && site.Node.Find("externalValue") is { } value)
            {
                _contract.ExternalExamples.Add(new Site(site.File, value));
            }
        }
    }

    private void WalkSchemaOf(YamlFile file, YamlNode? schema, bool isElement = false)
    {
        if (schema is YamlMappingNode)
        {
            WalkSchema(new Site(file, schema), name: null, isElement);
        }
    }

    private void WalkSchema(Site site, string? name, bool isElement = false)
    {
        if (!_seen.Add(site.Node))
        {
            return;
        }

        _contract.Schemas.Add(new SchemaSite(site, name, isElement));
        if (site.Node.Find("$ref") is YamlScalarNode reference)
        {
            // Tells a circle too, which one step would not see.
            _references.Resolve(site);
            if (_references.Follow(site.File, reference) is { } target && target.Node is YamlMappingNode)
            {
                // Within the document it is walked where it stands; in another file, from here.
                WalkSchema(target, (reference.Value ?? "").Split('/')[^1]);
            }

            return;
        }

        foreach ((YamlNode _, string _, YamlNode property) in site.Node.Find("properties").Members())
        {
            WalkSchemaOf(site.File, property);
        }

        WalkSchemaOf(site.File, site.Node.Find("items"), isElement: true);
        WalkSchemaOf(site.File, site.Node.Find("additionalProperties"), isElement: true);
        WalkSchemaOf(site.File, site.Node.Find("not"));
        foreach (string combination in new[] { "allOf", "oneOf", "anyOf" })
        {
            foreach (YamlNode part in site.Node.Find(combination).Items())
            {
                WalkSchemaOf(site.File, part);
            }
        }
    }
}

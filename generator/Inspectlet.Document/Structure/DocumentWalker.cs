using Inspectlet.Document.Documents;

namespace Inspectlet.Document.Structure;

/// <summary>Goes through a document and the files that it refers to, and finds each part once.</summary>
internal sealed class DocumentWalker
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly string[] Combinations = ["allOf", "oneOf", "anyOf"];

    private readonly ApiDocument _document;
    private readonly HashSet<DocumentNode> _seen = [];

    // Schemas are not walked down the stack: a document may chain more of them than it holds. What is referred to comes last,
    // so that it is known by its own place, if that is in the document.
    private readonly Queue<SchemaPart> _schemas = new();
    private readonly Queue<DocumentNode> _schemaReferences = new();

    private DocumentWalker(ApiDocument document) => _document = document;

    public static ApiDocument Walk(DocumentFile file, References references)
    {
        var document = new ApiDocument(file, references);
        var walker = new DocumentWalker(document);
        if (file.Root["components"] is { } components)
        {
            walker.WalkComponents(components);
        }

        foreach (DocumentMember path in file.Root.Members("paths"))
        {
            walker.WalkPath(path.Name, path.Value);
        }

        walker.WalkSchemas();
        return document;
    }

    private void WalkComponents(DocumentNode components)
    {
        foreach (DocumentMember schema in components.Members("schemas"))
        {
            AddSchema(new SchemaPart(schema.Value, schema.Key, schema.Name));
        }

        Each("parameters", parameter => WalkParameter(parameter));
        Each("responses", response => WalkResponse(response));
        Each("requestBodies", body => WalkRequestBody(body));
        Each("headers", WalkHeader);
        Each("examples", WalkExample);
        Each("securitySchemes", WalkSecurityScheme);
        AddIfThere(components, "links", _document.Links);
        AddIfThere(components, "callbacks", _document.Callbacks);

        void Each(string kind, Action<DocumentNode> walk)
        {
            foreach (DocumentMember member in components.Members(kind))
            {
                walk(member.Value);
            }
        }
    }

    private void WalkPath(string path, DocumentNode item)
    {
        if (Resolve(item) is not { } resolved)
        {
            return;
        }

        List<DocumentNode> shared = WalkParameters(resolved);
        foreach (DocumentMember operation in resolved.Members().Where(member => Methods.Contains(member.Name)))
        {
            List<DocumentNode> own = WalkParameters(operation.Value);
            IEnumerable<DocumentNode> kept = shared.Where(parameter => !own.Any(other => IsSameParameter(parameter, other)));
            DocumentNode? body = operation.Value["requestBody"] is { } request ? WalkRequestBody(request) : null;
            AddIfThere(operation.Value, "callbacks", _document.Callbacks);
            var responses = new List<ResponsePart>();
            foreach (DocumentMember response in operation.Value.Members("responses"))
            {
                if (WalkResponse(response.Value) is { } answer)
                {
                    responses.Add(new ResponsePart(response.Name, answer));
                }
            }

            _document.Operations.Add(new OperationPart(operation.Value, operation.Key, operation.Name, path, [.. kept, .. own], body, responses));
        }
    }

    private List<DocumentNode> WalkParameters(DocumentNode owner)
    {
        var resolved = new List<DocumentNode>();
        foreach (DocumentNode node in owner.Items("parameters"))
        {
            if (WalkParameter(node) is { } parameter)
            {
                resolved.Add(parameter);
            }
        }

        return resolved;
    }

    // An operation may declare a parameter of its path anew.
    private static bool IsSameParameter(DocumentNode one, DocumentNode other) => one.Text("name") == other.Text("name") && one.Text("in") == other.Text("in");

    private DocumentNode? WalkParameter(DocumentNode node)
    {
        if (Resolve(node) is not { } parameter)
        {
            return null;
        }

        if (_seen.Add(parameter))
        {
            _document.Parameters.Add(parameter);
            WalkContent(parameter, isRequest: true);
        }

        return parameter;
    }

    private DocumentNode? WalkRequestBody(DocumentNode node)
    {
        if (Resolve(node) is not { } body)
        {
            return null;
        }

        if (_seen.Add(body))
        {
            WalkContent(body, isRequest: true);
        }

        return body;
    }

    private DocumentNode? WalkResponse(DocumentNode node)
    {
        if (Resolve(node) is not { } response)
        {
            return null;
        }

        if (!_seen.Add(response))
        {
            return response;
        }

        _document.Responses.Add(response);
        AddIfThere(response, "links", _document.Links);
        foreach (DocumentMember header in response.Members("headers"))
        {
            WalkHeader(header.Value);
        }

        WalkContent(response, isRequest: false);
        return response;
    }

    private void WalkHeader(DocumentNode node)
    {
        if (Resolve(node) is { } header && _seen.Add(header))
        {
            WalkContent(header, isRequest: false);
        }
    }

    private void WalkSecurityScheme(DocumentNode node)
    {
        if (Resolve(node) is { } scheme && _seen.Add(scheme))
        {
            _document.SecuritySchemes.Add(scheme);
        }
    }

    private void WalkContent(DocumentNode owner, bool isRequest)
    {
        WalkSchemaOf(owner["schema"]);
        WalkExamples(owner);
        foreach (DocumentMember media in owner.Members("content"))
        {
            _document.MediaTypes.Add(new MediaTypePart(media.Key, isRequest));
            WalkSchemaOf(media.Value["schema"]);
            WalkExamples(media.Value);
        }
    }

    private void WalkExamples(DocumentNode owner)
    {
        foreach (DocumentMember example in owner.Members("examples"))
        {
            WalkExample(example.Value);
        }
    }

    private void WalkExample(DocumentNode node)
    {
        if (Resolve(node) is { } example && _seen.Add(example) && example["externalValue"] is { } value)
        {
            _document.ExternalExamples.Add(value);
        }
    }

    private DocumentNode? Resolve(DocumentNode node)
    {
        if (node.Has("$ref"))
        {
            _document.ReferenceNodes.Add(node);
        }

        return _document.References.Resolve(node);
    }

    private static void AddIfThere(DocumentNode owner, string key, List<DocumentNode> nodes)
    {
        if (owner.Has(key))
        {
            nodes.Add(owner.KeyOf(key));
        }
    }

    private void WalkSchemaOf(DocumentNode? schema)
    {
        if (schema is { } node)
        {
            AddSchema(new SchemaPart(node, node, Name: null));
        }
    }

    private void AddSchema(SchemaPart schema)
    {
        if (_seen.Add(schema.Node))
        {
            _schemas.Enqueue(schema);
        }
    }

    private void WalkSchemas()
    {
        do
        {
            while (_schemas.TryDequeue(out SchemaPart? schema))
            {
                WalkSchema(schema);
            }

            if (_schemaReferences.TryDequeue(out DocumentNode reference) && _document.References.Follow(reference) is { } target)
            {
                AddSchema(new SchemaPart(target, target, NameOf(reference.Value ?? "")));
            }
        }
        while (_schemas.Count > 0 || _schemaReferences.Count > 0);
    }

    // What is a whole file has the file's name.
    private static string NameOf(string reference) => reference.Contains('#', StringComparison.Ordinal) ? reference.Split('/')[^1] : Path.GetFileNameWithoutExtension(reference);

    private void WalkSchema(SchemaPart schema)
    {
        DocumentNode node = schema.Node;
        _document.Schemas.Add(schema);
        if (node["$ref"] is { IsScalar: true } reference)
        {
            // Tells a circle too, which one step would not see.
            _document.References.Resolve(node);
            _schemaReferences.Enqueue(reference);
            return;
        }

        foreach (DocumentMember property in node.Members("properties"))
        {
            AddSchema(new SchemaPart(property.Value, property.Key, Name: null));
        }

        WalkSchemaOf(node["items"]);
        WalkSchemaOf(node["not"]);
        if (node["additionalProperties"] is { IsMap: true } values)
        {
            WalkSchemaOf(values);
        }

        foreach (DocumentNode part in Combinations.SelectMany(node.Items))
        {
            WalkSchemaOf(part);
        }
    }
}

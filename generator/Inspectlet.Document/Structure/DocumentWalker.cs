namespace Inspectlet.Document.Structure;

/// <summary>Goes through a document and the files that it refers to, and finds each part once.</summary>
internal sealed class DocumentWalker
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    // What a part consists of, and under which keys. Of a key that ends with '*' the members of the map are the parts.
    private static readonly Dictionary<Kind, (string Key, Kind Kind)[]> Grammar = new()
    {
        [Kind.Components] =
        [
            ("schemas*", Kind.Schema), ("parameters*", Kind.Parameter), ("responses*", Kind.Response), ("requestBodies*", Kind.RequestBody),
            ("headers*", Kind.Header), ("examples*", Kind.Example), ("securitySchemes*", Kind.SecurityScheme),
        ],
        [Kind.PathItem] = [("parameters", Kind.Parameter), .. Methods.Select(method => (method, Kind.Operation))],
        [Kind.Operation] = [("parameters", Kind.Parameter), ("requestBody", Kind.RequestBody), ("responses*", Kind.Response)],
        [Kind.Parameter] = [("schema", Kind.Schema), ("examples*", Kind.Example), ("content*", Kind.RequestMedia)],
        [Kind.RequestBody] = [("content*", Kind.RequestMedia)],
        [Kind.RequestMedia] = [("schema", Kind.Schema), ("examples*", Kind.Example)],
        [Kind.Response] = [("headers*", Kind.Header), ("content*", Kind.ResponseMedia)],
        [Kind.Header] = [("schema", Kind.Schema), ("examples*", Kind.Example), ("content*", Kind.ResponseMedia)],
        [Kind.ResponseMedia] = [("schema", Kind.Schema), ("examples*", Kind.Example)],
        [Kind.Schema] =
        [
            ("properties*", Kind.Schema), ("items", Kind.Schema), ("not", Kind.Schema), ("additionalProperties", Kind.Schema),
            ("allOf", Kind.Schema), ("oneOf", Kind.Schema), ("anyOf", Kind.Schema),
        ],
    };

    private readonly ApiDocument _document;
    private readonly HashSet<DocumentNode> _seen = [];

    // Not down the stack: a document may chain more schemas than it holds. What is referred to comes last, so that it is
    // known by its own place, if that is in the document.
    private readonly Queue<(Kind Kind, DocumentMember Part, string? Name)> _pending = new();
    private readonly Queue<DocumentNode> _schemaReferences = new();

    private DocumentWalker(ApiDocument document) => _document = document;

    private enum Kind
    {
        Components,
        PathItem,
        Operation,
        Parameter,
        RequestBody,
        RequestMedia,
        Response,
        ResponseMedia,
        Header,
        Example,
        SecurityScheme,
        Schema,
    }

    public static ApiDocument Walk(DocumentFile file, References references)
    {
        var document = new ApiDocument(file, references);
        var walker = new DocumentWalker(document);
        if (file.Root["components"] is { } components)
        {
            walker.Expand(Kind.Components, components);
        }

        foreach (DocumentMember path in file.Root.Members("paths"))
        {
            walker._pending.Enqueue((Kind.PathItem, path, null));
        }

        walker.Walk();
        document.Operations.AddRange(file.Root.Members("paths").SelectMany(walker.OperationsOf));
        return document;
    }

    private void Walk()
    {
        do
        {
            while (_pending.TryDequeue(out (Kind Kind, DocumentMember Part, string? Name) next))
            {
                Visit(next.Kind, next.Part, next.Name);
            }

            if (_schemaReferences.TryDequeue(out DocumentNode reference) && _document.References.Follow(reference) is { } target)
            {
                _pending.Enqueue((Kind.Schema, new DocumentMember(target, target), NameOf(reference.Value ?? "")));
            }
        }
        while (_pending.Count > 0 || _schemaReferences.Count > 0);
    }

    // What is a whole file has the file's name.
    private static string NameOf(string reference) => reference.Contains('#', StringComparison.Ordinal) ? reference.Split('/')[^1] : Path.GetFileNameWithoutExtension(reference);

    private void Visit(Kind kind, DocumentMember part, string? name)
    {
        DocumentNode? resolved = kind == Kind.Schema ? part.Value : Resolve(part.Value);
        if (resolved is not { } node || !_seen.Add(node))
        {
            return;
        }

        switch (kind)
        {
            case Kind.Schema:
                VisitSchema(new SchemaPart(node, part.Key, name));
                return;
            case Kind.RequestMedia or Kind.ResponseMedia:
                _document.MediaTypes.Add(new MediaTypePart(part.Key, kind == Kind.RequestMedia));
                break;
            default:
                ListOf(kind)?.Add(node);
                break;
        }

        Expand(kind, node);
    }

    private void VisitSchema(SchemaPart schema)
    {
        _document.Schemas.Add(schema);
        if (schema.Node["$ref"] is { IsScalar: true } reference)
        {
            // Tells a circle too, which one step would not see.
            _document.References.Resolve(schema.Node);
            _schemaReferences.Enqueue(reference);
            return;
        }

        Expand(Kind.Schema, schema.Node);
    }

    private void Expand(Kind kind, DocumentNode node)
    {
        foreach ((string key, Kind part) in Grammar.GetValueOrDefault(kind, []))
        {
            foreach (DocumentMember member in PartsUnder(node, key))
            {
                _pending.Enqueue((part, member, kind == Kind.Components ? member.Name : null));
            }
        }

        AddIfThere(node, "links", kind is Kind.Response or Kind.Components, _document.Links);
        AddIfThere(node, "callbacks", kind is Kind.Operation or Kind.Components, _document.Callbacks);
    }

    private static IEnumerable<DocumentMember> PartsUnder(DocumentNode node, string key)
    {
        if (key.EndsWith('*'))
        {
            return node.Members(key[..^1]);
        }

        // Of additional properties one may also say just whether there are any.
        return node[key] switch
        {
            { IsList: true } list => list.Items().Select(item => new DocumentMember(item, item)),
            { } part when part.IsMap || key != "additionalProperties" => [new DocumentMember(part, part)],
            _ => [],
        };
    }

    private List<DocumentNode>? ListOf(Kind kind) => kind switch
    {
        Kind.Parameter => _document.Parameters,
        Kind.Response => _document.Responses,
        Kind.SecurityScheme => _document.SecuritySchemes,
        Kind.Example => _document.Examples,
        _ => null,
    };

    private DocumentNode? Resolve(DocumentNode node)
    {
        if (node.Has("$ref"))
        {
            _document.ReferenceNodes.Add(node);
        }

        return _document.References.Resolve(node);
    }

    private static void AddIfThere(DocumentNode owner, string key, bool isPossible, List<DocumentNode> nodes)
    {
        if (isPossible && owner.Has(key))
        {
            nodes.Add(owner.KeyOf(key));
        }
    }

    private IEnumerable<OperationPart> OperationsOf(DocumentMember path)
    {
        if (_document.References.Resolve(path.Value) is not { } item)
        {
            yield break;
        }

        DocumentNode[] shared = [.. ResolveAll(item.Items("parameters"))];
        foreach (DocumentMember operation in item.Members().Where(member => Methods.Contains(member.Name)))
        {
            DocumentNode[] own = [.. ResolveAll(operation.Value.Items("parameters"))];

            // An operation may declare a parameter of its path anew.
            IEnumerable<DocumentNode> kept = shared.Where(parameter => !Array.Exists(own, other => IsSameParameter(parameter, other)));
            yield return new OperationPart(
                operation.Value,
                operation.Key,
                path.Name,
                [.. kept, .. own],
                operation.Value["requestBody"] is { } body ? _document.References.Resolve(body) : null,
                [.. operation.Value.Members("responses").SelectMany(response => ResolveAll([response.Value]), (response, node) => new ResponsePart(response.Name, node))]);
        }
    }

    private IEnumerable<DocumentNode> ResolveAll(IEnumerable<DocumentNode> nodes) => nodes.Select(node => _document.References.Resolve(node)).OfType<DocumentNode>();

    private static bool IsSameParameter(DocumentNode one, DocumentNode other) => one.Text("name") == other.Text("name") && one.Text("in") == other.Text("in");
}

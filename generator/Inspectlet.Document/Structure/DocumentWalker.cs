namespace Inspectlet.Document.Structure;

/// <summary>Goes through a document and the files that it refers to, and finds each part once.</summary>
internal sealed class DocumentWalker
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    // What a part consists of, and under which keys. Of a key that ends with '*' the members of the map are the parts.
    private static readonly Dictionary<PartKind, (string Key, PartKind Kind)[]> Grammar = new()
    {
        [PartKind.Document] =
        [
            ("info", PartKind.Info), ("servers", PartKind.Server), ("tags", PartKind.Tag), ("externalDocs", PartKind.ExternalDocs), ("paths*", PartKind.PathItem),
        ],
        [PartKind.Info] = [("contact", PartKind.Contact), ("license", PartKind.License)],
        [PartKind.Server] = [("variables*", PartKind.ServerVariable)],
        [PartKind.Tag] = [("externalDocs", PartKind.ExternalDocs)],
        [PartKind.Components] =
        [
            ("schemas*", PartKind.Schema), ("parameters*", PartKind.Parameter), ("responses*", PartKind.Response), ("requestBodies*", PartKind.RequestBody),
            ("headers*", PartKind.Header), ("examples*", PartKind.Example), ("securitySchemes*", PartKind.SecurityScheme),
        ],
        [PartKind.PathItem] = [("servers", PartKind.Server), ("parameters", PartKind.Parameter), .. Methods.Select(method => (method, PartKind.Operation))],
        [PartKind.Operation] =
        [
            ("parameters", PartKind.Parameter), ("requestBody", PartKind.RequestBody), ("responses*", PartKind.Response),
            ("servers", PartKind.Server), ("externalDocs", PartKind.ExternalDocs),
        ],
        [PartKind.Parameter] = [("schema", PartKind.Schema), ("examples*", PartKind.Example), ("content*", PartKind.RequestMedia)],
        [PartKind.RequestBody] = [("content*", PartKind.RequestMedia)],
        [PartKind.RequestMedia] = [("schema", PartKind.Schema), ("examples*", PartKind.Example), ("encoding*", PartKind.Encoding)],
        [PartKind.Response] = [("headers*", PartKind.Header), ("content*", PartKind.ResponseMedia)],
        [PartKind.Header] = [("schema", PartKind.Schema), ("examples*", PartKind.Example), ("content*", PartKind.ResponseMedia)],
        [PartKind.ResponseMedia] = [("schema", PartKind.Schema), ("examples*", PartKind.Example)],
        [PartKind.Schema] =
        [
            ("properties*", PartKind.Schema), ("items", PartKind.Schema), ("not", PartKind.Schema), ("additionalProperties", PartKind.Schema),
            ("allOf", PartKind.Schema), ("oneOf", PartKind.Schema), ("anyOf", PartKind.Schema),
            ("discriminator", PartKind.Discriminator), ("xml", PartKind.Xml), ("externalDocs", PartKind.ExternalDocs),
        ],
    };

    private static readonly string[] Lists = ["servers", "tags", "parameters", "allOf", "oneOf", "anyOf"];

    private readonly ApiDocument _document;
    private readonly HashSet<DocumentNode> _seen = [];

    // Not down the stack: a document may chain more schemas than it holds. What is referred to comes last, so that it is
    // known by its own place, if that is in the document.
    private readonly Queue<(PartKind Kind, DocumentMember Part, string? Name)> _pending = new();
    private readonly Queue<(DocumentNode Reference, DocumentNode Target)> _schemaReferences = new();

    private DocumentWalker(ApiDocument document) => _document = document;

    /// <param name="file">The document.</param>
    /// <param name="references">Its references.</param>
    /// <param name="leftOut">What to pass over: the keys of operations, and what stands under components, unless something else refers to it.</param>
    public static ApiDocument Walk(DocumentFile file, References references, IReadOnlySet<DocumentNode>? leftOut = null)
    {
        var document = new ApiDocument(file, references) { LeftOut = leftOut ?? new HashSet<DocumentNode>() };
        var walker = new DocumentWalker(document);
        if (file.Root["components"] is { } components)
        {
            walker.Expand(PartKind.Components, components);
        }

        walker.Expand(PartKind.Document, file.Root);
        walker.Walk();
        document.Operations.AddRange(file.Root.Members("paths").SelectMany(walker.OperationsOf));
        return document;
    }

    private void Walk()
    {
        do
        {
            while (_pending.TryDequeue(out (PartKind Kind, DocumentMember Part, string? Name) next))
            {
                Visit(next.Kind, next.Part, next.Name);
            }

            if (_schemaReferences.TryDequeue(out (DocumentNode Reference, DocumentNode Target) referred))
            {
                _pending.Enqueue((PartKind.Schema, new DocumentMember(referred.Target, referred.Target), NameOf(referred.Reference.Value ?? "")));
            }
        }
        while (_pending.Count > 0 || _schemaReferences.Count > 0);
    }

    // What is a whole file has the file's name.
    private static string NameOf(string reference) => reference.Contains('#', StringComparison.Ordinal) ? reference.Split('/')[^1] : Path.GetFileNameWithoutExtension(reference);

    private void Visit(PartKind kind, DocumentMember part, string? name)
    {
        DocumentNode? resolved = kind == PartKind.Schema ? part.Value : Resolve(part.Value);
        if (resolved is not { } node || (kind == PartKind.PathItem && IsLeftOut(node)) || !_seen.Add(node))
        {
            return;
        }

        switch (kind)
        {
            case PartKind.Schema:
                VisitSchema(new SchemaPart(node, part.Key, name));
                return;
            case PartKind.RequestMedia or PartKind.ResponseMedia:
                _document.MediaTypes.Add(new MediaTypePart(part.Key, kind == PartKind.RequestMedia));
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
            if (_document.References.Follow(reference) is { } target)
            {
                _schemaReferences.Enqueue((reference, target));
            }

            return;
        }

        Expand(PartKind.Schema, schema.Node);
        foreach (DocumentMember entry in schema.Node["discriminator"]?.Members("mapping") ?? [])
        {
            // What leads nowhere is told where a mapping means something.
            if (_document.References.FindMapped(entry.Value, _document.File.Root, out _) is { } target)
            {
                _schemaReferences.Enqueue((entry.Value, target));
            }
        }
    }

    private void Expand(PartKind kind, DocumentNode node)
    {
        _document.Objects.Add(new ObjectPart(kind, node));
        foreach ((string key, PartKind part) in Grammar.GetValueOrDefault(kind, []))
        {
            if (!IsOfShape(node, key, part))
            {
                continue;
            }

            foreach (DocumentMember member in PartsUnder(node, key).Where(member => !IsLeftOut(kind, member)))
            {
                _pending.Enqueue((part, member, kind == PartKind.Components ? member.Name : null));
            }
        }

        if (kind is PartKind.Response or PartKind.Components)
        {
            _document.Links.AddRange(node.Members().Where(member => member.Name == "links"));
        }

        if (kind is PartKind.Operation or PartKind.Components)
        {
            _document.Callbacks.AddRange(node.Members().Where(member => member.Name == "callbacks").Select(member => member.Key));
        }
    }

    private bool IsOfShape(DocumentNode owner, string key, PartKind kind)
    {
        string name = key.TrimEnd('*');
        bool isList = Lists.Contains(key);
        if ((!isList && key == name) || owner[name] is not { IsNull: false } part || (isList ? part.IsList : part.IsMap))
        {
            return true;
        }

        _document.Misshapen.Add(new MisshapenPart(kind, part, name, isList));
        return false;
    }

    private bool IsLeftOut(PartKind owner, DocumentMember member) =>
        _document.LeftOut.Count > 0 && _document.LeftOut.Contains(owner == PartKind.Components ? member.Value : member.Key);

    // What a path has for all of its operations goes with the last of them.
    private bool IsLeftOut(DocumentNode item) =>
        _document.LeftOut.Count > 0 && OperationsIn(item).ToArray() is { Length: > 0 } operations && Array.TrueForAll(operations, operation => _document.LeftOut.Contains(operation.Key));

    private static IEnumerable<DocumentMember> PartsUnder(DocumentNode node, string key)
    {
        if (key.EndsWith('*'))
        {
            // A path begins with '/', and a status is a number or a word: what begins so is an extension there.
            return node.Members(key[..^1]).Where(member => key is not ("paths*" or "responses*") || !member.Name.StartsWith("x-", StringComparison.Ordinal));
        }

        // Of additional properties one may also say just whether there are any.
        return node[key] switch
        {
            { IsList: true } list => list.Items().Select(item => new DocumentMember(item, item)),
            { } part when part.IsMap || key != "additionalProperties" => [new DocumentMember(part, part)],
            _ => [],
        };
    }

    private List<DocumentNode>? ListOf(PartKind kind) => kind switch
    {
        PartKind.Parameter => _document.Parameters,
        PartKind.Response => _document.Responses,
        PartKind.SecurityScheme => _document.SecuritySchemes,
        PartKind.Example => _document.Examples,
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

    /// <summary>The operations among the members of a path.</summary>
    public static IEnumerable<DocumentMember> OperationsIn(DocumentNode item) => item.Members().Where(member => Methods.Contains(member.Name));

    private IEnumerable<OperationPart> OperationsOf(DocumentMember path)
    {
        if (_document.References.Resolve(path.Value) is not { } item)
        {
            yield break;
        }

        DocumentNode[] shared = [.. ResolveAll(item.Items("parameters"))];
        foreach (DocumentMember operation in OperationsIn(item).Where(operation => !_document.LeftOut.Contains(operation.Key)))
        {
            DocumentNode[] own = [.. ResolveAll(operation.Value.Items("parameters"))];

            // An operation may declare a parameter of its path anew.
            IEnumerable<DocumentNode> kept = shared.Where(parameter => !Array.Exists(own, other => IsSameParameter(parameter, other)));
            yield return new OperationPart(
                operation.Value,
                operation.Key,
                path.Key,
                [.. kept, .. own],
                operation.Value["requestBody"] is { } body ? _document.References.Resolve(body) : null,
                [.. operation.Value.Members("responses").SelectMany(response => ResolveAll([response.Value]), (response, node) => new ResponsePart(response.Name, node))]);
        }
    }

    private IEnumerable<DocumentNode> ResolveAll(IEnumerable<DocumentNode> nodes) => nodes.Select(node => _document.References.Resolve(node)).OfType<DocumentNode>();

    private static bool IsSameParameter(DocumentNode one, DocumentNode other) => one.ParameterKey() == other.ParameterKey();
}

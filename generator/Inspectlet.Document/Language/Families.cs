namespace Inspectlet.Document.Language;

/// <summary>
/// Finds which objects are kinds of others: of one that has a discriminator those that take it over by <c>allOf</c>, at any depth,
/// or those that its <c>oneOf</c> lists. Only schemas that have names are kinds, since a value of the discriminator names them.
/// </summary>
internal sealed class Families
{
    // Each level is a base class.
    private const int MaxDepth = 16;

    private readonly ApiDocument _document;
    private readonly Schemas _schemas;
    private readonly Dictionary<DocumentNode, string> _names;
    private readonly Dictionary<DocumentNode, DocumentNode> _bases = [];
    private readonly Dictionary<DocumentNode, FamilyMember> _members = [];
    private readonly Lazy<ILookup<DocumentNode, FamilyMember>> _kinds;
    private readonly Lazy<ILookup<DocumentNode, string>> _values;

    public Families(ApiDocument document, Schemas schemas)
    {
        _document = document;
        _schemas = schemas;
        _names = document.Schemas.Where(CanBeMember).ToDictionary(schema => schema.Node, schema => schema.Name!);
        FindBases();
        FindAlternatives();
        HashSet<DocumentNode> owners = [.. _bases.Values];
        foreach (DocumentNode schema in _names.Keys.Where(schema => _bases.ContainsKey(schema) || (NameIn(schema) is not null && (owners.Contains(schema) || schemas.PropertiesOf(schema).Count > 0))))
        {
            DocumentNode root = RootOf(schema);
            _members.Add(schema, new FamilyMember(schema, _bases.TryGetValue(schema, out DocumentNode known) ? known : null, root, NameIn(root)!));
        }

        _kinds = new(() => _members.Values.Where(member => member.Base is not null).ToLookup(member => member.Base!.Value));
        _values = new(FindValues);
    }

    /// <summary>The members of all families, in the document's order.</summary>
    public IEnumerable<FamilyMember> Members => _members.Values;

    /// <summary>What a schema is in a family; null if it is in none.</summary>
    public FamilyMember? Of(DocumentNode schema) => _members.GetValueOrDefault(schema);

    /// <summary>The values of the discriminator that stand for a member. The first is what one that a caller makes has.</summary>
    public IEnumerable<string> ValuesOf(FamilyMember member) => _values.Value[member.Schema];

    /// <summary>All kinds of a member, and theirs.</summary>
    public IEnumerable<FamilyMember> KindsOf(FamilyMember member)
    {
        foreach (FamilyMember kind in _kinds.Value[member.Schema])
        {
            yield return kind;
            foreach (FamilyMember further in KindsOf(kind))
            {
                yield return further;
            }
        }
    }

    /// <summary>Whether there are kinds of a member.</summary>
    public bool HasKinds(FamilyMember member) => _kinds.Value.Contains(member.Schema);

    /// <summary>Whether a schema has alternatives, and all are kinds of it.</summary>
    public bool HasKindsAlone(DocumentNode schema) =>
        Of(schema) is { } member
        && Schemas.AlternativesOf(schema) is { Count: > 0 } alternatives
        && alternatives.All(alternative => _document.References.Resolve(alternative) is { } kind && Of(kind)?.Root == member.Root);

    /// <summary>The properties of a member that what it is a kind of does not have.</summary>
    public IEnumerable<DocumentMember> OwnPropertiesOf(FamilyMember member)
    {
        HashSet<string> inherited = [.. AncestorsOf(member).SelectMany(ancestor => _schemas.PropertiesOf(ancestor)).Select(property => property.Name)];
        if (member.Base is not null)
        {
            inherited.Add(member.Discriminator);
        }

        return _schemas.PropertiesOf(member.Schema).Where(property => !inherited.Contains(property.Name));
    }

    /// <summary>What a member is a kind of, the nearest first.</summary>
    public IEnumerable<DocumentNode> AncestorsOf(FamilyMember member)
    {
        for (FamilyMember? next = member; next?.Base is { } ancestor; next = Of(ancestor))
        {
            yield return ancestor;
        }
    }

    /// <summary>
    /// The schema of the member that says what an object is: where only the kinds have it, the enumeration that they share. Null
    /// stands for a text.
    /// </summary>
    public DocumentNode? DiscriminatorOf(FamilyMember member)
    {
        FamilyMember root = _members[member.Root];
        if (PropertyOf(root.Schema, root.Discriminator) is { } own)
        {
            return own;
        }

        DocumentNode[] schemas = [.. KindsOf(root).Select(kind => PropertyOf(kind.Schema, root.Discriminator)).OfType<DocumentNode>()];
        return schemas.Length > 0 && _schemas.Of(schemas[0]) is { Kind: Kind.Enum, IsIntegerEnum: false } first && schemas.All(schema => _schemas.Of(schema).Node == first.Node)
            ? schemas[0]
            : null;
    }

    /// <summary>Whether the member that says what an object is is a text.</summary>
    public bool IsText(FamilyMember member) => DiscriminatorOf(member) is not { } schema || _schemas.Of(schema) switch
    {
        { Kind: Kind.Enum, IsIntegerEnum: false } => true,
        { Kind: Kind.Scalar, Scalar.CSharpType: var type } => type == CSharpType.String.Name,
        _ => false,
    };

    /// <summary>The schema that a value of a mapping names; null, and the reason if there is one, if it names none.</summary>
    public DocumentNode? TargetOf(DocumentNode value, out string? obstacle) =>
        _document.References.FindMapped(value, _document.File.Root, out obstacle) is { } schema ? _document.References.Resolve(schema) : null;

    /// <summary>The schema of a property, if there is one of the name.</summary>
    public DocumentNode? PropertyOf(DocumentNode schema, string name) =>
        _schemas.PropertiesOf(schema).Where(property => property.Name == name).Select(property => (DocumentNode?)property.Value).FirstOrDefault();

    /// <summary>The name of the member that a discriminator names; null where there is none.</summary>
    public static string? NameIn(DocumentNode schema) => schema["discriminator"]?.Text("propertyName") is { Length: > 0 } name ? name : null;

    // What is written by hand, and what is opened on the way, is no class of ours.
    private static bool CanBeMember(SchemaPart schema) =>
        schema.Name is not null && !schema.Node.Has("$ref") && schema.Node.Text("type") is null or "object" && !Extension.OfAlternatives.Any(schema.Node.Has);

    // By allOf: from those that have a discriminator downwards, not down the stack.
    private void FindBases()
    {
        (DocumentNode Schema, DocumentNode Part)[] parts =
        [
            .. from schema in _names.Keys
               from part in schema.Items("allOf")
               where part.Has("$ref")
               let target = _document.References.Resolve(part)
               where target is not null && _names.ContainsKey(target.Value) && target.Value != schema
               select (schema, target.Value),
        ];
        ILookup<DocumentNode, DocumentNode> takenOver = parts.ToLookup(pair => pair.Part, pair => pair.Schema);
        var reached = new HashSet<DocumentNode>();
        var pending = new Queue<DocumentNode>(_names.Keys.Where(schema => NameIn(schema) is not null));
        while (pending.TryDequeue(out DocumentNode next))
        {
            if (reached.Add(next))
            {
                foreach (DocumentNode kind in takenOver[next])
                {
                    pending.Enqueue(kind);
                }
            }
        }

        foreach ((DocumentNode schema, DocumentNode part) in parts.Where(pair => reached.Contains(pair.Part)))
        {
            _bases.TryAdd(schema, part);
        }

        RemoveEndless();
    }

    // What is a kind of itself, or lies too deep, is none: FamilyRules tells it.
    private void RemoveEndless()
    {
        DocumentNode[] endless = [.. _bases.Keys.Where(schema => DepthOf(schema) > MaxDepth)];
        Array.ForEach(endless, schema => _bases.Remove(schema));
    }

    private int DepthOf(DocumentNode schema)
    {
        int depth = 0;
        while (depth <= MaxDepth && _bases.TryGetValue(schema, out DocumentNode known))
        {
            schema = known;
            depth++;
        }

        return depth;
    }

    // By oneOf or anyOf: where all are objects that have names, and are kinds of nothing else.
    private void FindAlternatives()
    {
        var branches = new Dictionary<DocumentNode, DocumentNode[]>();
        foreach (DocumentNode schema in _names.Keys.Where(schema => NameIn(schema) is not null && !_bases.ContainsKey(schema) && !schema.Has("allOf")))
        {
            if (Schemas.AlternativesOf(schema) is { Count: > 0 } alternatives
                && _schemas.PropertiesOf(schema).Count == 0
                && alternatives.All(alternative => IsNamedObject(alternative, NameIn(schema)!)))
            {
                branches.Add(schema, [.. alternatives.Select(alternative => _document.References.Resolve(alternative)!.Value).Distinct()]);
            }
        }

        ILookup<DocumentNode, DocumentNode> owners = branches.SelectMany(pair => pair.Value, (pair, branch) => (pair.Key, Branch: branch)).ToLookup(pair => pair.Branch, pair => pair.Key);
        foreach ((DocumentNode schema, DocumentNode[] alternatives) in branches)
        {
            if (Array.TrueForAll(alternatives, branch => owners[branch].Count() == 1 && (!_bases.TryGetValue(branch, out DocumentNode known) || known == schema)))
            {
                Array.ForEach(alternatives, branch => _bases.TryAdd(branch, schema));
            }
        }
    }

    private bool IsNamedObject(DocumentNode alternative, string discriminator)
    {
        if (!alternative.Has("$ref") || _document.References.Resolve(alternative) is not { } branch || !_names.ContainsKey(branch))
        {
            return false;
        }

        string? type = PropertyOf(branch, discriminator) is { } property ? _document.References.Resolve(property)?.Text("type") : null;
        bool isOfText = type is null or "string";
        return isOfText && _schemas.PropertiesOf(branch).Count > 0 && (NameIn(branch) ?? discriminator) == discriminator;
    }

    private DocumentNode RootOf(DocumentNode schema)
    {
        while (_bases.TryGetValue(schema, out DocumentNode known))
        {
            schema = known;
        }

        return schema;
    }

    // Those that a mapping gives; where it gives none, the one that the kind itself lists, or else the name of the schema.
    private ILookup<DocumentNode, string> FindValues()
    {
        var values = new OrderedDictionary<(DocumentNode Root, string Value), DocumentNode>();
        foreach ((FamilyMember member, DocumentMember entry) in _members.Values.SelectMany(member => member.Schema["discriminator"]?.Members("mapping") ?? [], (member, entry) => (member, entry)))
        {
            if (TargetOf(entry.Value, out _) is { } target && Of(target)?.Root == member.Root)
            {
                values.TryAdd((member.Root, entry.Name), target);
            }
        }

        HashSet<DocumentNode> mapped = [.. values.Values];
        foreach (FamilyMember member in _members.Values.Where(member => !mapped.Contains(member.Schema)))
        {
            if ((ListedValueOf(member) ?? ImplicitValueOf(member)) is { } value)
            {
                values.TryAdd((member.Root, value), member.Schema);
            }
        }

        return values.ToLookup(value => value.Value, value => value.Key.Value);
    }

    private string? ListedValueOf(FamilyMember member)
    {
        if (member.Base is not { } known || PropertyOf(member.Schema, member.Discriminator) is not { } property || property == PropertyOf(known, member.Discriminator))
        {
            return null;
        }

        return _schemas.Of(property) is { Kind: Kind.Enum, Values: [var only] } ? only.WireValue : null;
    }

    // One whose mapping names the kinds, or that has alternatives, is none of them itself.
    private string? ImplicitValueOf(FamilyMember member) =>
        member.Base is null && (member.Schema["discriminator"]!.Value.Has("mapping") || Schemas.AlternativesOf(member.Schema).Count > 0) ? null : _names[member.Schema];
}

/// <summary>An object in a family.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Base">The schema that it is a kind of; null for the first one.</param>
/// <param name="Root">The first one of the family.</param>
/// <param name="Discriminator">The name on the wire of the member that says what an object is.</param>
internal sealed record FamilyMember(DocumentNode Schema, DocumentNode? Base, DocumentNode Root, string Discriminator);

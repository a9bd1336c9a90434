namespace Inspectlet.Document.Language;

/// <summary>
/// Gives types to schemas, and names to those that are declared. A schema under components has its own name. One that is
/// written where it stands is named by the type or the operation that it belongs to, and by the member or the parameter that
/// it is for: so no other part of a document that grows changes the name. Of two names that would be one, the later one is
/// lengthened by how it is spelt, or one that is written where it stands, by what it is for once more.
/// </summary>
internal sealed class TypeNames
{
    // A list of lists of itself has no end.
    private const int MaxDepth = 20;

    private readonly Schemas _schemas;
    private readonly Dictionary<DocumentNode, string> _names = [];

    // A type has a file, and in the names of files case does not count.
    private readonly NameScope _scope;
    private readonly List<NamedType> _declared = [];

    /// <param name="document">The document.</param>
    /// <param name="schemas">What its schemas stand for.</param>
    /// <param name="clientName">The name of the client class; null where it is not known.</param>
    public TypeNames(ApiDocument document, Schemas schemas, string? clientName)
    {
        _schemas = schemas;
        _scope = new NameScope(StringComparer.OrdinalIgnoreCase, [.. clientName is null ? [] : new[] { clientName, "I" + clientName, clientName + "Extensions" }, .. HandWrittenIn(document)]);
        foreach (SchemaPart schema in document.Schemas)
        {
            // One that only stands for another has that one's type.
            if (schema.Name is { } name && schemas.Of(schema.Node) is { Kind: Kind.Object or Kind.Enum } meaning && meaning.Node == schema.Node)
            {
                Declare(meaning, schema.Key, name, owner: "");
            }
        }
    }

    /// <summary>The types that are declared so far. An envelope becomes none: the operations that answer with one say how it opens.</summary>
    public IReadOnlyList<NamedType> Declared => _declared;

    /// <summary>The type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="place">What bears it, to point at.</param>
    /// <param name="name">The name on the wire of what bears it.</param>
    /// <param name="owner">The name of what that belongs to.</param>
    public CSharpType Of(DocumentNode schema, DocumentNode place, string name, string owner) => Of(schema, place, name, owner, depth: 0);

    /// <summary>The type of a schema that is declared under a name of its own.</summary>
    public CSharpType Of(DocumentNode schema) => new(_names[schema]);

    /// <summary>A name for a type that no schema declares.</summary>
    public string Reserve(string name) => Choose(name, name, []);

    private CSharpType Of(DocumentNode? schema, DocumentNode place, string name, string owner, int depth)
    {
        if (schema is not { } node || depth > MaxDepth)
        {
            return CSharpType.Any;
        }

        Meaning meaning = _schemas.Of(node);
        if (CSharpName.Given(meaning.Find(Extension.Type)?.Value) is { } given)
        {
            return new CSharpType(given);
        }

        return meaning.Kind switch
        {
            Kind.Scalar => CSharpType.Of(meaning.Scalar!),
            Kind.List => CSharpType.ListOf(ElementOf(meaning, place, name, owner, depth)),
            Kind.Map => CSharpType.MapOf(ElementOf(meaning, place, name, owner, depth)),
            Kind.Object or Kind.Enum => new CSharpType(NameOf(meaning, place, name, owner)),
            _ => CSharpType.Any,
        };
    }

    // Any JSON has a null of its own.
    private CSharpType ElementOf(Meaning meaning, DocumentNode place, string name, string owner, int depth)
    {
        CSharpType type = Of(meaning.Element, place, name, owner, depth + 1);
        bool mayBeNull = meaning.Element is { } element && _schemas.Of(element).IsNullable;
        return mayBeNull && type != CSharpType.Any ? type with { Name = type.Name + "?" } : type;
    }

    private string NameOf(Meaning meaning, DocumentNode place, string name, string owner) =>
        _names.TryGetValue(meaning.Node, out string? known) ? known : Declare(meaning, place, name, owner);

    private string Declare(Meaning meaning, DocumentNode place, string name, string owner)
    {
        IReadOnlyList<string> members = meaning.Kind == Kind.Enum ? ReservedNames.OfEnums : ReservedNames.OfModels;
        string typeName = owner.Length == 0 ? Choose(name, CSharpName.SpellingOf(name), members) : Choose($"{owner} {name}", CSharpName.OfType(name), members);
        _names[meaning.Node] = typeName;
        if (!meaning.Node.Has(Extension.Envelope))
        {
            _declared.Add(new NamedType(typeName, meaning, place));
        }

        return typeName;
    }

    private string Choose(string text, string suffix, IReadOnlyList<string> members)
    {
        string natural = CSharpName.OfType(text);
        string name = IsReserved(natural) || (_scope.IsTaken(natural) && _scope.BearerOf(natural) is null) ? natural + "Model" : natural;
        string chosen = new[] { name, name + suffix }.FirstOrDefault(IsFree) ?? $"{name}{suffix}X{CSharpName.HashOf(text)[..8]}";
        while (!IsFree(chosen))
        {
            chosen += suffix;
        }

        _scope.TryTake(chosen, text);
        _scope.TryTake(ConverterOf(chosen), text);
        return chosen;

        bool IsReserved(string type) => members.Contains(type) || ReservedNames.OfTypes.Contains(type);

        bool IsFree(string type) => !IsReserved(type) && !_scope.IsTaken(type) && !_scope.IsTaken(ConverterOf(type));
    }

    // Each type has one beside it, which is emitted.
    private static string ConverterOf(string type) => type + "JsonConverter";

    // What somebody else declares in the namespace, and what the names of other namespaces begin with.
    private static IEnumerable<string> HandWrittenIn(ApiDocument document) => document.Responses
        .Select(response => CSharpName.Given(response.Text(Extension.Exception)))
        .Concat(document.Schemas.Select(schema => CSharpName.Given(schema.Node.Text(Extension.Type))).Where(name => name?.Contains('.', StringComparison.Ordinal) == true))
        .OfType<string>()
        .Select(name => name.Split('.')[0]);
}

/// <summary>A type that is declared: its name, what it stands for, and where the document declares it.</summary>
internal sealed record NamedType(string Name, Meaning Meaning, DocumentNode Place);

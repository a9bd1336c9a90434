namespace Inspectlet.Document.Language;

/// <summary>
/// Finds what schemas stand for: through references, alternatives and compositions, in the words of OpenAPI 3.0 and 3.1. What
/// may be null is nullable, scalars of one type are that type, constants are an enumeration; of other alternatives none is
/// right for all values, so they are any JSON.
/// </summary>
internal sealed class Schemas(ApiDocument document)
{
    // A longer way goes round in a circle.
    private const int MaxSteps = 100;

    private static readonly string[] Alternatives = ["oneOf", "anyOf"];

    private static readonly string[] Kinds = ["type", "$ref", "allOf", "properties"];

    private readonly Dictionary<DocumentNode, Meaning> _meanings = [];
    private readonly Dictionary<DocumentNode, (bool MayBeNull, DocumentNode? Next)> _steps = [];
    private readonly HashSet<DocumentNode> _open = [];

    private Families? _families;

    /// <summary>Which objects are kinds of others.</summary>
    public Families Families => _families ??= new Families(document, this);

    /// <summary>What a schema stands for.</summary>
    public Meaning Of(DocumentNode schema)
    {
        if (_meanings.TryGetValue(schema, out Meaning? known))
        {
            return known;
        }

        // Alternatives of themselves say nothing.
        if (_open.Count > MaxSteps || !_open.Add(schema))
        {
            return new Meaning(Kind.Any, schema, [schema], IsNullable: false);
        }

        Meaning meaning = Find(schema);
        _open.Remove(schema);
        _meanings[schema] = meaning;
        return meaning;
    }

    /// <summary>The properties of an object, those that it takes over by <c>allOf</c> first; of what is declared twice the last counts.</summary>
    public IReadOnlyList<DocumentMember> PropertiesOf(DocumentNode schema)
    {
        var properties = new OrderedDictionary<string, DocumentMember>(StringComparer.Ordinal);
        foreach (DocumentMember property in PartsOf(schema).SelectMany(part => part.Members("properties")))
        {
            properties.Remove(property.Name);
            properties.Add(property.Name, property);
        }

        return [.. properties.Values];
    }

    /// <summary>The names of the properties that must be there.</summary>
    public IReadOnlySet<string> RequiredOf(DocumentNode schema) => PartsOf(schema).SelectMany(part => part.Texts("required")).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether an object keeps members that the document does not know, which a kind that the document does not know has too.</summary>
    public bool IsOpen(DocumentNode schema) =>
        PartsOf(schema).Any(part => part.Text("additionalProperties") != "false" || Alternatives.Any(part.Has) || Families.Of(part) is not null);

    /// <summary>The lists of alternatives in an object, and in all that it takes over.</summary>
    public IEnumerable<DocumentNode> AlternativesIn(DocumentNode schema) =>
        PartsOf(schema).SelectMany(part => Alternatives.Select(keyword => part[keyword])).OfType<DocumentNode>();

    /// <summary>The alternatives of a schema, null apart, if it has one list of them.</summary>
    public static IReadOnlyList<DocumentNode> AlternativesOf(DocumentNode schema) =>
        Alternatives.All(schema.Has) ? [] : [.. BranchesOf(schema).Where(branch => !IsNullType(branch))];

    /// <summary>Whether a form has no fields, and may have none.</summary>
    public bool HasNoFields(DocumentNode? form) => form is { } schema && Of(schema).Kind == Kind.Any && !IsOpen(schema);

    /// <summary>A schema with all that it takes over by <c>allOf</c>, the farthest first.</summary>
    private List<DocumentNode> PartsOf(DocumentNode schema)
    {
        var parts = new List<DocumentNode>();
        var seen = new HashSet<DocumentNode>();
        var pending = new Stack<DocumentNode>([schema]);
        while (pending.TryPop(out DocumentNode next))
        {
            if (document.References.Resolve(next) is not { } part || !seen.Add(part))
            {
                continue;
            }

            parts.Add(part);
            foreach (DocumentNode inherited in part.Items("allOf"))
            {
                pending.Push(inherited);
            }
        }

        parts.Reverse();
        return parts;
    }

    private Meaning Find(DocumentNode schema)
    {
        var path = new List<DocumentNode>();
        bool isNullable = false;
        DocumentNode? current = schema;
        while (current is { } node && path.Count < MaxSteps)
        {
            path.Add(node);
            if (node["$ref"] is { IsScalar: true })
            {
                current = document.References.Resolve(node);
                continue;
            }

            (bool mayBeNull, DocumentNode? next) = StepFrom(node);
            isNullable |= mayBeNull;
            if (next is null)
            {
                return Judge(node, path, isNullable);
            }

            current = next;
        }

        return new Meaning(Kind.Any, schema, path, isNullable);
    }

    // Each schema of a chain goes the way of those before it.
    private (bool MayBeNull, DocumentNode? Next) StepFrom(DocumentNode schema)
    {
        if (!_steps.TryGetValue(schema, out (bool MayBeNull, DocumentNode? Next) step))
        {
            step = (MayBeNull(schema), StandsFor(schema));
            _steps.Add(schema, step);
        }

        return step;
    }

    private static bool MayBeNull(DocumentNode schema) =>
        schema.IsTrue("nullable")
        || schema.Text("type") == "null"
        || schema.Texts("type").Contains("null")
        || schema.Items("enum").Any(value => value.IsNull)
        || BranchesOf(schema).Any(IsNullType);

    /// <summary>The one schema that this one is another word for, or null.</summary>
    private DocumentNode? StandsFor(DocumentNode schema)
    {
        if (Families.Of(schema) is not null)
        {
            return null;
        }

        bool hasMembers = schema.Has("properties");
        if (Extension.OfAlternatives.Any(schema.Has) && schema.Has("oneOf"))
        {
            return schema.Items("oneOf").Where(branch => !IsNullType(branch)).Cast<DocumentNode?>().FirstOrDefault();
        }

        DocumentNode[] parts = [.. schema.Items("allOf")];
        if (!hasMembers && parts.Length == 0 && BranchesOf(schema).Where(branch => !IsNullType(branch)).Take(2).ToArray() is [var only])
        {
            return only;
        }

        return !hasMembers && parts.Length == 1 ? parts[0] : null;
    }

    private static IEnumerable<DocumentNode> BranchesOf(DocumentNode schema) => Alternatives.SelectMany(schema.Items);

    private static bool IsNullType(DocumentNode branch) =>
        branch.Text("type") == "null"
        || (branch.Has("enum") && branch.Items("enum").All(value => value.IsNull))
        || (branch.IsTrue("nullable") && !Kinds.Any(branch.Has));

    private Meaning Judge(DocumentNode schema, IReadOnlyList<DocumentNode> path, bool isNullable)
    {
        var any = new Meaning(Kind.Any, schema, path, isNullable);
        if (PropertiesOf(schema).Count > 0 || Families.Of(schema) is not null)
        {
            return any with { Kind = Kind.Object };
        }

        if (schema.Has("allOf"))
        {
            return JudgeParts(any);
        }

        if (BranchesOf(schema).Any())
        {
            return JudgeAlternatives(any);
        }

        string? type = TypeOf(schema);
        if (ValuesOf(schema) is { Count: > 0 } values && EnumTypeOf(type, values) is { } valueType)
        {
            return any with { Kind = Kind.Enum, Scalar = Format.Find(valueType, null), Values = values };
        }

        if (type == "array")
        {
            // Of elements that have schemas by their places, what is said of the rest is not right for all.
            return any with { Kind = Kind.List, Element = schema.Has("prefixItems") ? null : schema["items"] };
        }

        if (type is null or "object")
        {
            return schema["additionalProperties"] is { IsMap: true } element ? any with { Kind = Kind.Map, Element = element } : any;
        }

        return Format.Find(type, schema.Text("format")) is { } scalar ? any with { Kind = Kind.Scalar, Scalar = scalar } : any;
    }

    // Parts without members: the one that says something of the value.
    private Meaning JudgeParts(Meaning any)
    {
        Meaning[] parts = [.. any.Node.Items("allOf").Select(Of).Where(part => part.Kind != Kind.Any)];
        return parts is [var only] ? only with { Path = [.. any.Path, .. only.Path], IsNullable = any.IsNullable || only.IsNullable } : any;
    }

    private Meaning JudgeAlternatives(Meaning any)
    {
        DocumentNode schema = any.Node;
        Meaning[] branches = [.. BranchesOf(schema).Where(branch => !IsNullType(branch)).Select(Of)];
        any = any with { IsNullable = any.IsNullable || Array.Exists(branches, branch => branch.IsNullable) };
        if (Alternatives.All(schema.Has))
        {
            return any;
        }

        string? outer = TypeOf(schema);
        string?[] types = [.. branches.Select(branch => branch.Scalar?.Type ?? (branch.Kind == Kind.Any ? outer : null)).Distinct()];
        if (types is not [("string" or "integer" or "number" or "boolean") and var type])
        {
            return any;
        }

        KnownValue[] values = [.. branches.SelectMany(NamedValues).DistinctBy(value => value.WireValue)];
        if (values.Length > 0 && type is "string" or "integer")
        {
            return any with { Kind = Kind.Enum, Scalar = Format.Find(type, null), Values = values };
        }

        string?[] formats = [.. branches.Select(branch => branch.Find("format")?.Value).Distinct()];
        return any with { Kind = Kind.Scalar, Scalar = Format.Find(type, formats is [{ } format] ? format : schema.Text("format")) };
    }

    // A constant may have its name for a title.
    private static IEnumerable<KnownValue> NamedValues(Meaning branch) =>
        branch is { IsIntegerEnum: true, Values: [var only] } ? [only with { GivenName = only.GivenName ?? branch.Find("title")?.Value }] : branch.Values ?? [];

    /// <summary>The one type that a schema has, or null; what may also be null has it all the same.</summary>
    private static string? TypeOf(DocumentNode schema)
    {
        if (schema["type"] is { IsList: true } types)
        {
            string[] others = [.. types.Items().Select(type => type.Value ?? "null").Where(type => type != "null")];
            return others is [var only] ? only : null;
        }

        return schema.Text("type") is { } type && type != "null" ? type : null;
    }

    private static List<KnownValue> ValuesOf(DocumentNode schema)
    {
        if (schema["type"] is { IsList: true } types && types.Items().Count(type => type.Value is not (null or "null")) > 1)
        {
            return [];
        }

        DocumentNode[] names = [.. schema.Items(Extension.OfNames.FirstOrDefault(schema.Has) ?? Extension.EnumNames)];
        DocumentNode[] descriptions = [.. schema.Items(Extension.Descriptions)];
        IEnumerable<DocumentNode> values = schema["const"] is { } constant ? [constant] : schema.Items("enum");
        return
        [
            .. values
                .Select((value, index) => new KnownValue(
                    value,
                    index < names.Length ? names[index].Value : null,
                    index < descriptions.Length ? descriptions[index].Value : null))
                .Where(value => !value.Node.IsNull)
                .DistinctBy(value => value.WireValue),
        ];
    }

    // An enumeration is open: one that cannot be is no more than its type.
    private static string? EnumTypeOf(string? type, List<KnownValue> values)
    {
        if (!values.TrueForAll(value => value.Node.IsScalar))
        {
            return null;
        }

        bool areIntegers = values.TrueForAll(value => value.Node.IsInteger);
        return type switch
        {
            "string" => "string",
            "integer" when areIntegers => "integer",
            null when areIntegers => "integer",
            null when !values.Exists(value => value.Node.IsInteger) => "string",
            _ => null,
        };
    }
}

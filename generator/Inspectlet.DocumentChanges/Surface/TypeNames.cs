using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Rules;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChanges.Surface;

/// <summary>The C# type of a schema, as the templates Scalar.liquid and SchemaType.liquid give it; without namespaces.</summary>
internal sealed class TypeNames
{
    // Deeper than any list of lists; a list of itself has no end.
    private const int MaxDepth = 20;

    private static readonly CSharpType Any = new("JsonElement", IsValueType: true, "any value");

    private readonly SchemaView _schemas;
    private readonly Dictionary<YamlNode, string> _named = new(ReferenceEqualityComparer.Instance);

    public TypeNames(Contract contract, SchemaView schemas)
    {
        _schemas = schemas;
        foreach (SchemaSite schema in contract.Schemas.Where(schema => schema.Name is not null))
        {
            _named.TryAdd(schema.Site.Node, schema.Name!);
        }
    }

    /// <param name="schema">The schema.</param>
    /// <param name="inlineName">The name on the wire of what holds the schema: an object without a name is named by it.</param>
    public CSharpType Of(Site schema, string inlineName) => Of(schema, inlineName, depth: 0);

    private CSharpType Of(Site schema, string inlineName, int depth)
    {
        Site target = _schemas.TargetOf(schema);
        CSharpType type = depth > MaxDepth ? Any : OfTarget(target, inlineName, depth);
        return _schemas.Find(schema, "x-dotnet-type").Text() is { } given ? new CSharpType(given, IsValueType: true, type.Wire) : type;
    }

    private CSharpType OfTarget(Site target, string inlineName, int depth)
    {
        YamlNode node = target.Node;
        string? type = node.Find("type").Text();
        if (node.Find("enum") is not null)
        {
            return new CSharpType(NameOf(target, inlineName), IsValueType: true, type ?? "string");
        }

        if (type == "array" || node.Find("items") is not null)
        {
            CSharpType element = node.Find("items") is { } items ? Of(new Site(target.File, items), inlineName, depth + 1) : Any;
            return new CSharpType($"IReadOnlyList<{element.Name}>", IsValueType: false, $"array of {element.Wire}");
        }

        if (_schemas.IsObject(target) || (type == "object" && _named.ContainsKey(node) && node.Find("additionalProperties") is not YamlMappingNode))
        {
            return new CSharpType(NameOf(target, inlineName), IsValueType: false, "object");
        }

        if (node.Find("additionalProperties") is YamlMappingNode values)
        {
            CSharpType value = Of(new Site(target.File, values), inlineName, depth + 1);
            return new CSharpType($"IReadOnlyDictionary<string, {value.Name}>", IsValueType: false, $"map of {value.Wire}");
        }

        return type is null or "object" ? Any : Scalar(type, node.Find("format").Text());
    }

    private string NameOf(Site schema, string inlineName) =>
        _named.TryGetValue(schema.Node, out string? name) ? name : CSharpName.Of(inlineName, given: null, typeName: null);

    private static CSharpType Scalar(string type, string? format) => (type, format) switch
    {
        (_, "unix-seconds" or "unix-milliseconds") => new CSharpType("DateTimeOffset", IsValueType: true, $"{type} of format {format}"),
        (_, "seconds") => new CSharpType("TimeSpan", IsValueType: true, $"{type} of format {format}"),
        ("integer", "int32") => new CSharpType("int", IsValueType: true, type),
        ("integer", _) => new CSharpType("long", IsValueType: true, type),
        ("number", "float" or "decimal") => new CSharpType(format, IsValueType: true, type),
        ("number", _) => new CSharpType("double", IsValueType: true, type),
        ("boolean", _) => new CSharpType("bool", IsValueType: true, type),
        (_, "date") => new CSharpType("DateOnly", IsValueType: true, $"{type} of format {format}"),
        (_, "date-time") => new CSharpType("DateTimeOffset", IsValueType: true, $"{type} of format {format}"),
        (_, "uuid") => new CSharpType("Guid", IsValueType: true, type),
        (_, "uri") => new CSharpType("Uri", IsValueType: false, type),
        (_, "byte" or "binary") => new CSharpType("byte[]", IsValueType: false, $"{type} of format {format}"),
        _ => new CSharpType("string", IsValueType: false, type),
    };
}

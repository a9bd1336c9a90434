using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Rules;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChanges.Surface;

/// <summary>Reads from a document what its SDK offers. It names things as the templates do.</summary>
internal static class SurfaceReader
{
    public static SdkSurface Read(YamlFile document, References references)
    {
        Contract contract = ContractWalker.Walk(document, references);
        var schemas = new SchemaView(references);
        var types = new TypeNames(contract, schemas);
        IReadOnlyDictionary<YamlNode, Ways> ways = WaysOfSchemas.Find(contract, references, schemas);
        var models = new SortedDictionary<string, ModelSurface>(StringComparer.Ordinal);
        var enums = new SortedDictionary<string, EnumSurface>(StringComparer.Ordinal);
        foreach ((Site schema, string name) in contract.Schemas.Where(schema => schema.Name is not null).Select(schema => (schema.Site, schema.Name!)))
        {
            if (schema.Node.Find("enum") is not null)
            {
                enums.TryAdd(name, ReadEnum(schema, name));
            }
            else if (BecomesClass(schema, schemas))
            {
                models.TryAdd(name, ModelReader.Read(schema, name, ways.GetValueOrDefault(schema.Node), schemas, types));
            }
        }

        var operations = new OperationReader(references, schemas, types);
        return new SdkSurface(
            document.Root.Find("servers").Items().FirstOrDefault().Find("url").Text(),
            string.Join(", ", contract.SecuritySchemes.Select(scheme => $"{scheme.Node.Find("type").Text()} {scheme.Node.Find("scheme").Text()}".Trim()).Order(StringComparer.Ordinal)),
            models,
            enums,
            [.. contract.Operations.Select(operations.Read)]);
    }

    // An envelope becomes no type, nor does a name for a scalar, a list or a map.
    private static bool BecomesClass(Site schema, SchemaView schemas) =>
        schema.Node.Find("x-envelope") is null
        && schema.Node.Find("$ref") is null
        && schema.Node.Find("oneOf") is null
        && schema.Node.Find("type").Text() is null or "object"
        && (schemas.IsObject(schema) || (schema.Node.Find("type") is not null && schema.Node.Find("additionalProperties") is not YamlMappingNode));

    private static EnumSurface ReadEnum(Site schema, string name)
    {
        YamlNode[] names = [.. schema.Node.Find("x-enumNames").Items()];
        string type = schema.Node.Find("type").Text() ?? "string";
        return new EnumSurface(name, type, [.. schema.Node.Find("enum").Items().Select((value, i) => (value.Text() ?? "", NameOf(value.Text() ?? "", i)))]);

        string NameOf(string value, int index) => CSharpName.OfEnumValue(value, names.ElementAtOrDefault(index).Text(), name, isInteger: type == "integer");
    }
}

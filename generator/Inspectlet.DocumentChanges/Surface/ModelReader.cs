using Inspectlet.DocumentChecker.Rules;
using Inspectlet.DocumentChecker.Yaml;

namespace Inspectlet.DocumentChanges.Surface;

/// <summary>Reads what a schema's class or record offers, as the template Property.liquid declares it.</summary>
internal static class ModelReader
{
    // A default in the document is a number or a text; these have no literal for it.
    private static readonly string[] WithoutDefault = ["DateTimeOffset", "TimeSpan"];

    public static ModelSurface Read(Site schema, string name, Ways ways, SchemaView schemas, TypeNames types)
    {
        bool isRecord = schema.Node.Find("x-dotnet-record").IsTrue();
        IReadOnlySet<string> required = schemas.RequiredOf(schema);
        return new ModelSurface(
            name,
            isRecord,
            KeepsUnknown: schemas.Find(schema, "additionalProperties").Text() != "false",
            ways,
            [.. schemas.PropertiesOf(schema).Select(property => ReadMember(property.Key, property.Value, name, isRecord, required, schemas, types))]);
    }

    private static MemberSurface ReadMember(
        string wireName, Site property, string typeName, bool isRecord, IReadOnlySet<string> required, SchemaView schemas, TypeNames types)
    {
        CSharpType type = types.Of(property, wireName);
        ValueSurface value = schemas.ValueOf(property);
        bool mayBeLeftOut = !required.Contains(wireName) || schemas.Find(property, "nullable").IsTrue();
        bool isNullable = mayBeLeftOut && (isRecord || !HasValueAnyhow(type, value));
        return new MemberSurface(
            wireName,
            CSharpName.Of(wireName, property.Node.Find("x-dotnet-name").Text(), typeName),
            type,
            isNullable,
            required.Contains(wireName) && !isNullable,
            value,
            property.Node.Find("x-dotnet-identifier").IsTrue(),
            property.Node.Find("deprecated").IsTrue());
    }

    // In an answer a list is never null, and a default stands in for what is missing.
    private static bool HasValueAnyhow(CSharpType type, ValueSurface value) =>
        type.IsList || type.IsMap || (value.Default is not null && !WithoutDefault.Contains(type.Name));
}

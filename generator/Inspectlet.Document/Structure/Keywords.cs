namespace Inspectlet.Document.Structure;

/// <summary>The keys that OpenAPI gives to each kind of object, those of 3.0 and of 3.1. Extensions are not among them.</summary>
internal static class Keywords
{
    private static readonly string[] OfParameter =
    [
        "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example", "examples", "content",
    ];

    private static readonly string[] OfMedia = ["schema", "example", "examples", "encoding"];

    private static readonly Dictionary<PartKind, string[]> Known = new()
    {
        [PartKind.Document] = ["openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs", "jsonSchemaDialect", "webhooks"],
        [PartKind.Info] = ["title", "description", "termsOfService", "contact", "license", "version", "summary"],
        [PartKind.Contact] = ["name", "url", "email"],
        [PartKind.License] = ["name", "url", "identifier"],
        [PartKind.Server] = ["url", "description", "variables"],
        [PartKind.ServerVariable] = ["enum", "default", "description"],
        [PartKind.Tag] = ["name", "description", "externalDocs"],
        [PartKind.ExternalDocs] = ["description", "url"],
        [PartKind.Components] =
            ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems"],
        [PartKind.PathItem] =
            ["$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "servers", "parameters"],
        [PartKind.Operation] =
        [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers",
        ],
        [PartKind.Parameter] = OfParameter,
        [PartKind.Header] = OfParameter,
        [PartKind.RequestBody] = ["description", "content", "required"],
        [PartKind.RequestMedia] = OfMedia,
        [PartKind.ResponseMedia] = OfMedia,
        [PartKind.Encoding] = ["contentType", "headers", "style", "explode", "allowReserved"],
        [PartKind.Response] = ["description", "headers", "content", "links"],
        [PartKind.Example] = ["summary", "description", "value", "externalValue"],
        [PartKind.SecurityScheme] = ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"],
        [PartKind.Discriminator] = ["propertyName", "mapping"],
        [PartKind.Xml] = ["name", "namespace", "prefix", "attribute", "wrapped"],
        [PartKind.Schema] =
        [
            "$ref", "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
            "uniqueItems", "maxProperties", "minProperties", "required", "enum", "type", "allOf", "oneOf", "anyOf", "not", "items", "properties",
            "additionalProperties", "description", "format", "default", "nullable", "discriminator", "readOnly", "writeOnly", "xml", "externalDocs", "example", "deprecated",
        ],
    };

    // What is said to people, or to other programs than a client.
    private static readonly HashSet<string> Descriptive =
    [
        "title", "summary", "description", "termsOfService", "contact", "license", "tags", "externalDocs", "example", "examples", "xml", "links", "callbacks", "webhooks",
        "jsonSchemaDialect",
    ];

    private static readonly HashSet<PartKind> DescriptiveKinds =
    [
        PartKind.Info, PartKind.Contact, PartKind.License, PartKind.Server, PartKind.ServerVariable, PartKind.Tag, PartKind.ExternalDocs, PartKind.Example, PartKind.Xml,
    ];

    // Of JSON Schema, on which 3.1 stands. Nobody writes one of them by mistake for another.
    private static readonly HashSet<string> OfJsonSchema =
    [
        "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$defs", "$comment", "$vocabulary", "id", "definitions", "const", "examples", "if", "then", "else",
        "dependencies", "dependentSchemas", "dependentRequired", "prefixItems", "additionalItems", "contains", "minContains", "maxContains", "propertyNames",
        "patternProperties", "unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema",
    ];

    /// <summary>The keys of a kind of object, to choose a suggestion from.</summary>
    public static IReadOnlyList<string> Of(PartKind kind) => Known[kind];

    /// <summary>Whether a key changes nothing of what a client sends and reads.</summary>
    public static bool IsDescriptive(PartKind kind, string key) => IsDescriptive(kind) || Descriptive.Contains(key);

    /// <summary>Whether a kind of object changes nothing of what a client sends and reads. Its address the client is given.</summary>
    public static bool IsDescriptive(PartKind kind) => DescriptiveKinds.Contains(kind);

    public static bool IsKnown(PartKind kind, string key) =>
        key.StartsWith("x-", StringComparison.Ordinal) || Known[kind].Contains(key) || (kind == PartKind.Schema && OfJsonSchema.Contains(key));
}

using System.Text.Json.Nodes;

namespace Inspectlet.Generator.Tests.Document.Naming;

/// <summary>Makes documents whose schemas, properties, values, parameters and operations have names that are near to each other, or to what the SDK has.</summary>
internal sealed class NearNames(int seed)
{
    private static readonly string[] Words =
    [
        // What becomes one name in C#, or differs in case alone.
        "frontend_api", "frontendApi", "FrontendApi", "frontend-api", "frontend api", "FRONTEND_API", "frontend.api", "frontend$api", "SAML", "Saml", "saml", "a", "A", "ab", "a b", "a_b", "a-b", "A_B", "aB",
        "a\"b", "a\\b", "a\tb", "a\u2028b", "a\u0000b", "a b_", "_a b", "a😀b", "a😁b", "tag", "tags", "tags[]", "tag<", "tag>", "", "_", "__", "-", "+1", "-1", "1", "01", "2fa", "2-fa", "*", "~", "!",
        "ß", "ẞ", "\u212A", "k", "ſ", "s", "ǆ", "ǅ", "Ǆ", "名", "名_", "å", "Å", "a\u0301", "á", "a\u200Db", "a\u00ADb", "null", "true",

        // Keywords, and words that are keywords somewhere.
        "class", "Class", "namespace", "event", "object", "string", "params", "this", "base", "ref", "record", "field", "value", "await", "async", "var", "nint", "file", "required", "scoped", "dynamic",
        "partial", "where", "global", "nameof", "get", "set", "init", "with", "when", "and", "not", "notnull", "unmanaged", "default", "is", "in", "out", "new", "extension", "allows",

        // What every object has, what is emitted, and what that calls.
        "equals", "Equals", "equals_value", "EqualsValue", "GetHashCode", "get_hash_code", "get_type", "ToString", "to_string", "MemberwiseClone", "Finalize", "Clone", "Deconstruct", "ReferenceEquals",
        "AdditionalProperties", "additional_properties_value", "TryReadJson", "WriteJson", "write_json", "WriteRequest", "CheckArguments", "IndexOfMember", "EqualityContract", "PrintMembers",
        "KnownValues", "Value", "ValueValue", "op_Equality", "Empty", "empty", "Item", "Read", "Create", "tag_value", "tagValue", "TagValue", "_tagValue", "_tag_value_is_null", "tag_value_is_null", "ReadTags",
        "read_tag", "ReadTag", "ReadTagElement", "tag_element", "ReadTagElementElement", "tag_json_converter", "TagJsonConverter", "JsonConverter", "TagOperation", "get_tag_operation", "send", "SendAsync",
        "dispose", "cancellationToken", "cancellation_token", "CancellationToken", "request", "_request", "uri", "address", "has_query", "fields", "parts", "writer", "reader", "extra", "name", "strings", "start",
        "taken", "list", "body", "form", "client", "_client", "file_part", "given", "givenTag", "given_tag_text", "tagText", "TextOfTag", "element", "element0", "element1", "key", "key0", "present0", "present", "entry",
        "failure", "status", "index", "result", "depth", "elements", "entries", "is_wrapped", "options", "parameter", "prefix", "other", "obj", "left", "right", "text", "number", "isRead", "type_to_convert",

        // Types, namespaces and attributes that names could hide.
        "System", "system", "Task", "String", "Uri", "Guid", "JsonElement", "Exception", "Attribute", "Type", "Object", "Int32", "Boolean", "List", "IReadOnlyList", "Dictionary", "Nullable", "HttpMethod", "DateTimeOffset",
        "ApiContract", "Named", "Client", "IClient", "ClientExtensions", "FilePart", "JsonSerializer", "Json", "Text", "Serialization", "Generic", "Collections", "ObsoleteAttribute", "Obsolete", "PathAttribute", "Path",
        "QueryAttribute", "BodyAttribute", "RequiredAttribute", "Required", "ReadOnly", "ApiModelAttribute", "ApiModel", "ApiEnumAttribute", "EnumValue", "EnumValueAttribute", "JsonPropertyNameAttribute",
        "JsonPropertyName", "ApiRequest", "ApiText", "ApiArgument", "JsonScalar", "ApiOperation", "ApiOperationAttribute", "ApiResponseAttribute", "ResponseBody", "T", "Global",

        // Long ones, that differ at the end alone.
        new string('a', 600), new string('a', 600) + "b", new string('a', 1200), "a" + string.Concat(Enumerable.Repeat(" a", 700)),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Another document.</summary>
    public JsonObject Next()
    {
        string[] schemas = [.. Some(10)];
        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "t", ["version"] = "1" },
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject(schemas.Select(name => KeyValuePair.Create(name, (JsonNode?)Named(schemas)))) },
        };
        var paths = (JsonObject)document["paths"]!;
        foreach ((string id, int index) in Some(7).Select((id, index) => (id, index)))
        {
            paths[$"/p{index}/{{id}}{(index % 3 == 0 ? "/{Id}" : "")}"] = new JsonObject { [index % 2 == 0 ? "post" : "get"] = Operation(id, index, schemas) };
        }

        // Their ids are made of these.
        foreach (string path in new[] { "/c-d", "/c_d", "/C/d", "/c/D", "/c.d" })
        {
            paths[path] = new JsonObject { ["get"] = new JsonObject { ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "d" } } } };
        }

        return document;
    }

    private JsonObject Operation(string id, int index, string[] schemas)
    {
        JsonArray parameters = [Parameter("id", "path", new JsonObject { ["type"] = "string" })];
        if (index % 3 == 0)
        {
            parameters.Add(Parameter("Id", "path", new JsonObject { ["type"] = "string" }));
        }

        foreach (string name in Some(8).Where(name => name.Length > 0))
        {
            parameters.Add(Parameter(name, "query", Sent()));
        }

        // In names of headers case does not count.
        foreach (string name in Some(12).Where(name => name.Length > 0 && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-')).DistinctBy(name => name.ToLowerInvariant()))
        {
            parameters.Add(Parameter(name, "header", new JsonObject { ["type"] = "string" }));
        }

        var operation = new JsonObject { ["operationId"] = id.Length > 0 ? id : "e", ["deprecated"] = _random.Next(3) == 0, ["parameters"] = parameters };
        if (index % 2 == 0)
        {
            AddBody(operation, index, schemas);
        }

        operation["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "d", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Any(schemas, depth: 0) } } },
        };
        return operation;
    }

    private void AddBody(JsonObject operation, int index, string[] schemas)
    {
        string[] fields = [.. Some(8)];
        (string type, JsonObject schema) = (index / 2 % 3) switch
        {
            0 => ("application/json", Any(schemas, depth: 0)),
            1 => ("application/x-www-form-urlencoded", Object(fields, schemas)),
            _ => ("multipart/form-data", Object(fields, schemas)),
        };
        operation["requestBody"] = new JsonObject { ["required"] = _random.Next(2) == 0, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };
        if (index / 2 % 3 == 1)
        {
            schema["x-dotnet-record"] = true;
            operation["x-dotnet-parameters"] = new JsonArray([.. fields.Select(field => (JsonNode)field)]);
        }
    }

    private JsonObject Parameter(string name, string place, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path" || _random.Next(2) == 0,
        ["deprecated"] = _random.Next(3) == 0,
        ["schema"] = schema,
    };

    private JsonObject Sent() => _random.Next(6) switch
    {
        0 => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 } },
        1 => Enumeration(),
        2 => new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
        3 => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(Some(4).Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = "string" }))) },
        _ => new JsonObject { ["type"] = "string" },
    };

    private JsonObject Named(string[] schemas)
    {
        JsonObject schema = _random.Next(4) == 0 ? Enumeration() : Object([.. Some(9)], schemas);
        schema["deprecated"] = _random.Next(3) == 0;
        return schema;
    }

    private JsonObject Object(string[] names, string[] schemas)
    {
        bool isRecord = _random.Next(2) == 0;
        return new JsonObject
        {
            ["type"] = "object",
            ["x-dotnet-record"] = isRecord,
            ["x-dotnet-patch"] = isRecord && _random.Next(2) == 0,
            ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)Member(schemas)))),
        };
    }

    private JsonObject Member(string[] schemas)
    {
        JsonObject schema = Any(schemas, depth: 0);
        if (schema.ContainsKey("$ref"))
        {
            schema = new JsonObject { ["allOf"] = new JsonArray(schema) };
        }

        schema[_random.Next(4) switch { 0 => "deprecated", 1 => "readOnly", 2 => "nullable", _ => "uniqueItems" }] = true;
        return schema;
    }

    private JsonObject Any(string[] schemas, int depth) => _random.Next(depth > 2 ? 3 : 7) switch
    {
        0 => new JsonObject { ["type"] = "string" },
        1 => new JsonObject { ["$ref"] = "#/components/schemas/" + Escape(schemas[_random.Next(schemas.Length)]) },
        2 => new JsonObject { ["type"] = "integer", ["default"] = -1 },
        3 => new JsonObject { ["type"] = "array", ["items"] = Any(schemas, depth + 1) },
        4 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Any(schemas, depth + 1) },
        5 => Enumeration(),
        _ => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(Some(3).Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = "string" }))) },
    };

    private JsonObject Enumeration() => _random.Next(3) == 0
        ? new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray(0, -1, 1, 2), ["x-enum-varnames"] = new JsonArray([.. Some(4).Select(name => (JsonNode)name)]) }
        : new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Some(10).Select(name => (JsonNode)name)]) };

    private static string Escape(string name) => Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    // Half of them from words that stand beside each other, which are near to each other.
    private IEnumerable<string> Some(int count)
    {
        int start = _random.Next(Words.Length);
        return Enumerable.Range(0, count).Select(i => i % 2 == 0 ? Words[(start + i) % Words.Length] : Words[_random.Next(Words.Length)]).Distinct().Take(count);
    }
}

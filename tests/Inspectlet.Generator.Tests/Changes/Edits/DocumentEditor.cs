using System.Text.Json.Nodes;

namespace Inspectlet.Generator.Tests.Changes.Edits;

/// <summary>Makes single edits of a document, the same ones for the same seed: of each kind that a person makes.</summary>
internal sealed class DocumentEditor(JsonObject original, int seed)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    private static readonly string[] Flags = ["nullable", "deprecated", "x-dotnet-identifier", "readOnly", "writeOnly"];

    private static readonly string[] PathStyles = ["simple", "label", "matrix"];

    private static readonly string[] QueryStyles = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

    private static readonly string[] MediaTypes =
    [
        "application/json", "application/json", "application/vnd.a+json; version=2", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "image/png",
    ];

    // A scalar of each type and format that the table has, and what is none.
    private static readonly string[] Values =
    [
        """{"type":"string"}""", """{"type":"string","format":"date"}""", """{"type":"string","format":"date-time"}""", """{"type":"string","format":"uuid"}""",
        """{"type":"string","format":"uri"}""", """{"type":"string","format":"byte"}""", """{"type":"string","format":"unix-seconds"}""",
        """{"type":"integer","format":"int32"}""", """{"type":"integer","format":"int64"}""", """{"type":"integer","format":"uint64"}""", """{"type":"integer"}""",
        """{"type":"integer","format":"unix-seconds"}""", """{"type":"integer","format":"unix-milliseconds"}""", """{"type":"integer","format":"seconds"}""",
        """{"type":"number"}""", """{"type":"number","format":"float"}""", """{"type":"number","format":"decimal"}""", """{"type":"boolean"}""", "{}",
        """{"type":"array","items":{"type":"string"}}""", """{"type":"array","items":{"type":"integer","format":"int64"}}""",
        """{"type":"array","items":{"type":"integer","format":"unix-seconds"}}""", """{"type":"object","additionalProperties":{"type":"string"}}""",
        """{"type":"string","enum":["one","two"]}""", """{"oneOf":[{"type":"string"},{"type":"integer"}]}""",
        """{"type":"object","properties":{"x":{"type":"string"}}}""",
    ];

    private readonly Random _random = new(seed);
    private JsonObject _document = [];

    /// <summary>A copy with one edit, and what the edit was.</summary>
    public (JsonObject Document, string Edit) Next()
    {
        while (true)
        {
            _document = (JsonObject)original.DeepClone();
            string? edit = _random.Next(22) switch
            {
                < 9 => EditMember(),
                < 13 => EditParameter(),
                < 16 => EditOperation(),
                < 18 => EditSchema(),
                < 19 => EditEnum(),
                < 21 => EditFamily(),
                _ => EditDocument(),
            };
            if (edit is not null && !JsonNode.DeepEquals(_document, original))
            {
                return (_document, edit);
            }
        }
    }

    private JsonObject Schemas => (JsonObject)_document["components"]!["schemas"]!;

    private string? EditMember()
    {
        (string type, JsonObject schema) = Pick(Types().Where(schema => Properties(schema.Schema) is { Count: > 0 }));
        JsonObject properties = Properties(schema)!;
        string name = Pick(properties.Select(property => property.Key));
        var member = (JsonObject)properties[name]!;
        string place = $"{type}.{name}";
        switch (_random.Next(12))
        {
            case 0:
                properties.Remove(name);
                return $"{place} removed";
            case 1:
                properties.Insert(_random.Next(properties.Count + 1), "added_" + _random.Next(100), Type());
                return $"a member of {type} added";
            case 2:
                return Rename(properties, name, name + "_now");
            case 3:
                return ToggleRequired(schema, name);
            case 4:
                return Toggle(member, "x-dotnet-name", "Given" + _random.Next(100), place);
            case 5:
                return Toggle(member, "default", Default(member), place);
            case 6:
                return EditBounds(member, place);
            case 7:
                return Toggle(member, Pick(Flags), true, place);
            case 8:
                return Toggle(member, "description", "Other words.", place);
            case 9:
                int index = properties.IndexOf(name);
                properties.Remove(name);
                properties.Insert(_random.Next(properties.Count + 1), name, member);
                return $"{place} moved from {index}";
            default:
                JsonObject now = Type();
                Keep(member, now, "description");
                properties[name] = now;
                return $"{place} is {now.ToJsonString()}";
        }
    }

    private string? EditParameter()
    {
        List<(string Place, JsonObject Parameter, JsonArray? List)> parameters = [.. Parameters()];
        if (parameters.Count == 0)
        {
            return null;
        }

        (string place, JsonObject parameter, JsonArray? list) = Pick(parameters);
        switch (_random.Next(11))
        {
            case 0 when list is not null:
                list.Remove(parameter);
                return $"{place} removed";
            case 1 when list is not null:
                list.Insert(_random.Next(list.Count + 1), new JsonObject { ["name"] = "added" + _random.Next(100), ["in"] = Pick(["query", "header"]), ["required"] = _random.Next(3) == 0, ["schema"] = Type() });
                return $"a parameter beside {place} added";
            case 2:
                parameter["name"] = (string)parameter["name"]! + "Now";
                return $"{place} renamed";
            case 3:
                return Toggle(parameter, "required", (bool?)parameter["required"] != true, place);
            case 4:
                return Toggle(parameter, "x-dotnet-name", "given" + _random.Next(100), place);
            case 5:
                parameter["in"] = Pick(["query", "header"]);
                return $"{place} in {parameter["in"]}";
            case 6 when parameter["schema"] is JsonObject schema:
                return EditBounds(schema, place);
            case 7 when parameter["schema"] is JsonObject schema:
                return Toggle(schema, "default", Default(schema), place);
            case 8:
                parameter["style"] = Pick((string?)parameter["in"] == "path" ? PathStyles : QueryStyles);
                parameter["explode"] = _random.Next(2) == 0;
                return $"{place} in style {parameter["style"]} {parameter["explode"]}";
            case 9 when list is { Count: > 1 }:
                list.Remove(parameter);
                list.Insert(_random.Next(list.Count + 1), parameter);
                return $"{place} moved";
            default:
                parameter["schema"] = Type();
                return $"{place} is {parameter["schema"]!.ToJsonString()}";
        }
    }

    private string? EditOperation()
    {
        var paths = (JsonObject)_document["paths"]!;
        (string path, string method, JsonObject operation) = Pick(Operations());
        string place = $"{method} {path}";
        var responses = (JsonObject)operation["responses"]!;
        switch (_random.Next(17))
        {
            case 14 when operation["requestBody"] is JsonObject sent:
                return EditEncoding((JsonObject)sent["content"]!, place);
            case 0:
                ((JsonObject)paths[path]!).Remove(method);
                return $"{place} removed";
            case 1:
                string other = Pick(Methods);
                ((JsonObject)paths[path]!).Remove(method);
                ((JsonObject)paths[path]!)[other] = operation;
                return $"{place} is {other}";
            case 2:
                return Rename(paths, path, path.Insert(1, "now/"));
            case 3:
                operation["operationId"] = (string)operation["operationId"]! + "Now";
                return $"{place} has another id";
            case 4:
                return Toggle(operation, "x-safe", true, place);
            case 5:
                return Toggle(operation, "deprecated", true, place);
            case 6:
                return Toggle(operation, "x-dotnet-name", "Given" + _random.Next(100), place);
            case 7:
                responses.Remove(Pick(responses.Select(response => response.Key)));
                return $"a response of {place} removed";
            case 8:
                string status = Pick(["404", "409", "4XX", "5XX"]);
                responses[status] = new JsonObject { ["description"] = "A failure.", ["x-dotnet-exception"] = Pick(["AddedException", "OtherException"]) };
                return $"response {status} of {place}";
            case 9:
                responses[Pick(["200", "201", "204"])] = new JsonObject { ["description"] = "A success.", ["content"] = Content() };
                return $"a success of {place}";
            case 10 when operation["requestBody"] is JsonObject body:
                return Toggle(body, "required", (bool?)body["required"] != true, place);
            case 11 when operation["requestBody"] is JsonObject:
                operation.Remove("requestBody");
                operation.Remove("x-dotnet-parameters");
                return $"the body of {place} removed";
            case 12:
                operation["requestBody"] = new JsonObject { ["required"] = _random.Next(2) == 0, ["content"] = Content() };
                operation.Remove("x-dotnet-parameters");
                return $"another body of {place}";
            case 13 when operation["x-dotnet-parameters"] is JsonArray { Count: > 1 } fields:
                fields.RemoveAt(_random.Next(fields.Count));
                return $"a field of {place} removed";
            default:
                return Toggle(operation, "summary", "Other words.", place);
        }
    }

    private string? EditEncoding(JsonObject contents, string place)
    {
        (string type, JsonObject content) = Pick(contents.Select(content => (content.Key, (JsonObject)content.Value!)));
        if (type is not ("application/x-www-form-urlencoded" or "multipart/form-data")
            || (string?)content["schema"]?["$ref"] is not { } reference
            || Properties((JsonObject)Schemas[reference.Split('/')[^1]]!) is not { Count: > 0 } fields)
        {
            return null;
        }

        string field = Pick(fields.Select(field => field.Key));
        JsonObject encoding = _random.Next(2) == 0
            ? new JsonObject { ["style"] = Pick(QueryStyles), ["explode"] = _random.Next(2) == 0 }
            : new JsonObject { ["contentType"] = Pick(["application/json", "text/plain"]) };
        content["encoding"] = new JsonObject { [field] = encoding };
        return $"{field} of {place} in {encoding.ToJsonString()}";
    }

    private string? EditSchema()
    {
        (string name, JsonObject schema) = Pick(Schemas.Select(schema => (schema.Key, (JsonObject)schema.Value!)));
        switch (_random.Next(7))
        {
            case 0:
                Schemas["Added" + _random.Next(100)] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["x"] = Type() } };
                return "a schema added";
            case 1:
                return Toggle(schema, "x-dotnet-record", true, name);
            case 2:
                return Toggle(schema, "additionalProperties", false, name);
            case 3 when schema["x-envelope"] is not null && Properties(schema) is { Count: 1 } properties:
                string member = properties.First().Key;
                Rename(properties, member, member + "_now");
                schema["x-envelope"] = member + "_now";
                return $"{name} envelops in {member}_now";
            case 4:
                string text = _document.ToJsonString().Replace($"#/components/schemas/{name}\"", $"#/components/schemas/{name}Now\"", StringComparison.Ordinal);
                _document = (JsonObject)JsonNode.Parse(text)!;
                return Rename(Schemas, name, name + "Now");
            case 5 when schema["required"] is JsonArray { Count: > 0 } required:
                required.RemoveAt(_random.Next(required.Count));
                return $"{name} requires one less";
            default:
                return Toggle(schema, "description", "Other words.", name);
        }
    }

    // A base, or one of its kinds.
    private string? EditFamily()
    {
        List<(string Name, JsonObject Schema)> bases = [.. Types().Where(type => type.Schema["discriminator"] is not null)];
        if (bases.Count == 0)
        {
            return null;
        }

        (string name, JsonObject schema) = Pick(bases);
        (string Name, JsonArray Parts)[] kinds = [.. Types().Where(type => type.Schema["allOf"] is JsonArray).Select(type => (type.Name, (JsonArray)type.Schema["allOf"]!))];
        (string kind, JsonArray parts) = Pick(kinds);
        switch (_random.Next(6))
        {
            case 0:
                schema.Remove("discriminator");
                return $"{name} without a discriminator";
            case 1:
                Schemas["Added" + _random.Next(100)] = new JsonObject
                {
                    ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/components/schemas/{name}" }, new JsonObject { ["properties"] = new JsonObject { ["added"] = Type() } }),
                };
                return $"a kind of {name} added";
            case 2:
                parts.RemoveAt(_random.Next(parts.Count));
                return $"{kind} takes over one less";
            case 3:
                parts.Add(new JsonObject { ["properties"] = new JsonObject { ["added"] = Type() } });
                return $"{kind} has a member more";
            default:
                return EditDiscriminator((JsonObject)schema["discriminator"]!, name);
        }
    }

    private string EditDiscriminator(JsonObject discriminator, string name)
    {
        if (discriminator["mapping"] is not JsonObject { Count: > 0 } mapping)
        {
            discriminator["propertyName"] = "other";
            return $"{name} with another discriminator";
        }

        string value = Pick(mapping.Select(entry => entry.Key));
        switch (_random.Next(4))
        {
            case 0:
                mapping.Remove(value);
                return $"{value} of {name} unmapped";
            case 1:
                mapping["added" + _random.Next(100)] = mapping[value]!.DeepClone();
                return $"a value beside {value} of {name} added";
            case 2:
                mapping[value] = Pick(mapping.Select(entry => (string)entry.Value!));
                return $"{value} of {name} is {mapping[value]}";
            default:
                return Rename(mapping, value, value + "_now");
        }
    }

    private string? EditEnum()
    {
        List<(string, JsonObject)> enums = [.. Schemas.Where(schema => schema.Value!["enum"] is not null).Select(schema => (schema.Key, (JsonObject)schema.Value!))];
        if (enums.Count == 0)
        {
            return null;
        }

        (string name, JsonObject schema) = Pick(enums);
        var values = (JsonArray)schema["enum"]!;
        JsonArray?[] lists = [values, schema["x-enumNames"] as JsonArray, schema["x-dotnet-descriptions"] as JsonArray];
        int index = _random.Next(values.Count);
        bool isInteger = (string?)schema["type"] == "integer";
        switch (_random.Next(5))
        {
            case 0:
                Array.ForEach(lists, list => list?.RemoveAt(index));
                return $"value {index} of {name} removed";
            case 1:
                values.Insert(index, isInteger ? JsonValue.Create(_random.Next(50, 99)) : JsonValue.Create("added" + _random.Next(100)));
                Array.ForEach(lists[1..], list => list?.Insert(index, "Added" + _random.Next(100)));
                return $"value {index} of {name} added";
            case 2:
                values[index] = isInteger ? JsonValue.Create(_random.Next(50, 99)) : JsonValue.Create("other" + _random.Next(100));
                return $"value {index} of {name} changed";
            case 3 when lists[1] is { } names:
                names[index] = "Other" + _random.Next(100);
                return $"name {index} of {name} changed";
            default:
                foreach (JsonArray list in lists.OfType<JsonArray>())
                {
                    JsonNode moved = list[index]!;
                    list.RemoveAt(index);
                    list.Add(moved);
                }

                return $"value {index} of {name} moved";
        }
    }

    private string EditDocument()
    {
        switch (_random.Next(3))
        {
            case 0:
                ((JsonObject)_document["info"]!)["description"] = "Other words.";
                return "description";
            case 1:
                _document["servers"] = new JsonArray(new JsonObject { ["url"] = "https://other.example/v9" });
                return "server";
            default:
                ((JsonObject)_document["components"]!)["securitySchemes"] = new JsonObject { ["other"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } };
                return "security";
        }
    }

    private string? EditBounds(JsonObject schema, string place) => (string?)schema["type"] switch
    {
        "integer" or "number" => Toggle(schema, Pick(["minimum", "maximum", "multipleOf"]), _random.Next(1, 50), place),
        "string" => Toggle(schema, Pick(["minLength", "maxLength"]), _random.Next(1, 50), place) is { } edit && _random.Next(3) > 0 ? edit : Toggle(schema, "pattern", "^a", place),
        "array" => Toggle(schema, Pick(["minItems", "maxItems"]), _random.Next(1, 50), place),
        _ => null,
    };

    private static string? ToggleRequired(JsonObject schema, string name)
    {
        if (schema["required"] is not JsonArray required)
        {
            schema["required"] = required = [];
        }

        JsonNode? listed = required.FirstOrDefault(entry => (string)entry! == name);
        if (listed is null)
        {
            required.Add(name);
        }
        else
        {
            required.Remove(listed);
        }

        return $"{name} {(listed is null ? "" : "no longer ")}required";
    }

    private static string Toggle(JsonObject owner, string key, JsonNode? value, string place)
    {
        if (owner[key] is { } before && JsonNode.DeepEquals(before, value))
        {
            owner.Remove(key);
            return $"{place} without {key}";
        }

        owner[key] = value;
        return $"{place} with {key} {value?.ToJsonString()}";
    }

    private static string Rename(JsonObject owner, string name, string now)
    {
        int index = owner.IndexOf(name);
        JsonNode? value = owner[name];
        owner.Remove(name);
        owner.Insert(index, now, value);
        return $"{name} renamed to {now}";
    }

    private static void Keep(JsonObject from, JsonObject to, string key)
    {
        if (from[key] is { } value)
        {
            to[key] = value.DeepClone();
        }
    }

    private static JsonValue Default(JsonObject schema) => (string?)schema["type"] switch
    {
        "integer" or "number" => JsonValue.Create(7),
        "boolean" => JsonValue.Create(true),
        _ => JsonValue.Create("other"),
    };

    private JsonObject Type()
    {
        if (_random.Next(6) == 0)
        {
            return new JsonObject { ["allOf"] = new JsonArray(Reference()) };
        }

        return (JsonObject)JsonNode.Parse(Pick(Values))!;
    }

    private JsonObject Content() => new()
    {
        [Pick(MediaTypes)] = new JsonObject { ["schema"] = _random.Next(4) == 0 ? Type() : Reference() },
    };

    private JsonObject Reference() => new() { ["$ref"] = $"#/components/schemas/{Pick(Types()).Name}" };

    // An envelope becomes no type.
    private IEnumerable<(string Name, JsonObject Schema)> Types() =>
        Schemas.Select(schema => (schema.Key, (JsonObject)schema.Value!)).Where(schema => schema.Item2["x-envelope"] is null);

    private IEnumerable<(string Path, string Method, JsonObject Operation)> Operations() =>
        from path in (JsonObject)_document["paths"]!
        from member in (JsonObject)path.Value!
        where Methods.Contains(member.Key)
        select (path.Key, member.Key, (JsonObject)member.Value!);

    private IEnumerable<(string Place, JsonObject Parameter, JsonArray? List)> Parameters()
    {
        if (_document["components"]?["parameters"] is JsonObject shared)
        {
            foreach ((string name, JsonNode? parameter) in shared)
            {
                yield return (name, (JsonObject)parameter!, null);
            }
        }

        foreach ((string path, string method, JsonObject operation) in Operations())
        {
            if (operation["parameters"] is JsonArray list)
            {
                foreach (JsonObject parameter in list.OfType<JsonObject>().Where(parameter => parameter["name"] is not null))
                {
                    yield return ($"{method} {path} {parameter["name"]}", parameter, list);
                }
            }
        }
    }

    private static JsonObject? Properties(JsonObject schema) => schema["properties"] as JsonObject;

    private T Pick<T>(IEnumerable<T> choices)
    {
        T[] all = [.. choices];
        return all[_random.Next(all.Length)];
    }
}

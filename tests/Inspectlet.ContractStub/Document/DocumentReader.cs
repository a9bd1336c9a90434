using System.Text.Json.Nodes;
using Inspectlet.ContractStub.Judging;

namespace Inspectlet.ContractStub.Document;

/// <summary>Reads the operations out of a document. What it does not know it refuses: a stub that passed over a rule would prove nothing.</summary>
internal sealed class DocumentReader
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly JsonObject _root;
    private readonly string _folder;

    public DocumentReader(JsonObject root, string folder)
    {
        _root = root;
        _folder = folder;
        Schemas = new SchemaBook(root["components"]?["schemas"] as JsonObject ?? []);
        Server = Uri.TryCreate(root["servers"]?[0]?["url"]?.GetValue<string>(), UriKind.Absolute, out Uri? server)
            ? server
            : throw new ContractDocumentException("The document names no server by an absolute URL.");
    }

    public SchemaBook Schemas { get; }

    public Uri Server { get; }

    public IReadOnlyList<ContractOperation> ReadOperations()
    {
        (string Path, string Method, JsonObject Item, JsonObject Node)[] found =
        [
            .. from path in Members(_root["paths"])
               let item = Resolve(path.Value)
               from member in item
               where Methods.Contains(member.Key)
               select (path.Key, member.Key, item, Resolve(member.Value)),
        ];
        string[] ids = [.. found.Select(f => Text(f.Node, "operationId", $"{f.Method} {f.Path}"))];
        return [.. found.Zip(ids, (f, id) => ReadOperation(id, f.Path, f.Method, f.Item, f.Node, ids))];
    }

    private ContractOperation ReadOperation(string id, string path, string method, JsonObject item, JsonObject node, string[] ids) => new(
        id,
        method.ToUpperInvariant(),
        ReadPath(path),
        [.. Items(item["parameters"]).Concat(Items(node["parameters"])).Select(p => ReadParameter(id, Resolve(p)))],
        node["requestBody"] is { } body ? ReadForm(id, Resolve(body)) : null,
        method is "get" or "head" || IsTrue(node["x-safe"]),
        NeedsBasicCredentials(id, node["security"] ?? _root["security"]),
        [.. Members(node["responses"]).Select(r => ReadResponse(id, r.Key, Resolve(r.Value), ids))]);

    private string ReadPath(string path) => path.Split('/').All(s => !s.Contains('{') || (s.LastIndexOf('{') == 0 && s.IndexOf('}') == s.Length - 1))
        ? Server.AbsolutePath.TrimEnd('/') + path
        : throw new ContractDocumentException($"The path {path} has a parameter that is only a part of its segment, which this stub does not support.");

    private ContractParameter ReadParameter(string operation, JsonObject node)
    {
        string name = Text(node, "name", $"a parameter of {operation}");
        string place = Text(node, "in", $"the parameter {name} of {operation}");
        if (place is not ("path" or "query" or "header"))
        {
            throw new ContractDocumentException($"The parameter {name} of {operation} travels in '{place}', which this stub does not support.");
        }

        return new ContractParameter(name, place, IsTrue(node["required"]), Schemas.Add($"{operation}.{place}.{name}", node["schema"]));
    }

    private ContractForm ReadForm(string operation, JsonObject body)
    {
        if (body["content"] is not JsonObject { Count: 1 } content || content[ContractForm.MediaType] is not JsonObject media)
        {
            throw new ContractDocumentException($"The body of {operation} is not {ContractForm.MediaType} alone, which is all that this stub supports.");
        }

        if (!IsTrue(body["required"]))
        {
            throw new ContractDocumentException($"The body of {operation} is optional, which this stub does not support.");
        }

        JsonObject form = Schemas.Resolve(media["schema"], $"the form of {operation}");
        HashSet<string> required = [.. Items(form["required"]).Select(r => r!.GetValue<string>())];
        return new ContractForm(
        [
            .. Members(form["properties"]).Select(field =>
            {
                ContractSchema schema = Schemas.Add($"{operation}.form.{field.Key}", field.Value);
                bool isJson = media["encoding"]?[field.Key]?["contentType"]?.GetValue<string>() is { } type
                    ? type == "application/json"
                    : schema.Type is "object" or "array";
                return new ContractField(field.Key, required.Contains(field.Key), isJson, schema);
            }),
        ]);
    }

    private bool NeedsBasicCredentials(string operation, JsonNode? security)
    {
        string[] schemes = [.. Items(security).SelectMany(Members).Select(s => s.Key)];
        foreach (string scheme in schemes)
        {
            JsonObject node = Resolve(_root["components"]?["securitySchemes"]?[scheme], $"the security scheme {scheme}");
            if (node["type"]?.GetValue<string>() != "http" || node["scheme"]?.GetValue<string>() != "basic")
            {
                throw new ContractDocumentException($"The security scheme {scheme} of {operation} is not HTTP Basic, which is all that this stub supports.");
            }
        }

        return schemes.Length > 0;
    }

    private ContractResponse ReadResponse(string operation, string status, JsonObject node, string[] operations)
    {
        if (node["content"] is JsonObject { Count: > 1 })
        {
            throw new ContractDocumentException($"The response {operation} {status} comes in several media types, which this stub does not support.");
        }

        (string mediaType, JsonNode? media) = Members(node["content"]).FirstOrDefault();
        return new ContractResponse(
            status,
            mediaType ?? "",
            media?["schema"] is { } schema ? Schemas.Add($"{operation}.{status}", schema) : null,
            [
                // A response that operations share has examples of each: one whose key is an operation's id is that operation's alone.
                .. Members(media?["examples"])
                    .Where(e => e.Key == operation || !operations.Contains(e.Key))
                    .Select(e => ReadExample(e.Key, Resolve(e.Value), $"{operation} {status}")),
            ]);
    }

    private ContractExample ReadExample(string name, JsonObject node, string where)
    {
        string file = Path.GetFullPath(Path.Combine(_folder, Text(node, "externalValue", $"the example {name} of {where}")));
        return File.Exists(file)
            ? new ContractExample(name, file, File.ReadAllText(file))
            : throw new ContractDocumentException($"The example {name} of {where} is to be in {file}, which is not there.");
    }

    private JsonObject Resolve(JsonNode? node, string what = "an entry")
    {
        while (node?["$ref"]?.GetValue<string>() is { } reference)
        {
            node = reference.StartsWith("#/", StringComparison.Ordinal)
                ? reference[2..].Split('/').Aggregate((JsonNode?)_root, (at, key) => at?[Unescape(key)])
                : null;
            what = reference;
        }

        return node as JsonObject ?? throw new ContractDocumentException($"The document has no {what}, or it is not a mapping.");
    }

    private static string Unescape(string key) =>
        key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static string Text(JsonObject node, string member, string what) =>
        node[member]?.GetValue<string>() ?? throw new ContractDocumentException($"There is no {member} in {what}.");

    private static bool IsTrue(JsonNode? node) => node is not null && node.GetValue<bool>();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    private static IEnumerable<JsonNode?> Items(JsonNode? node) => node as JsonArray ?? [];
}

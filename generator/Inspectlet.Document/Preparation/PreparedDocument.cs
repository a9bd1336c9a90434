using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Inspectlet.Document.Preparation;

/// <summary>
/// What NSwag reads: the operations and the types of a document, each with its declaration under <c>x-csharp</c>. Nothing is
/// left to decide or to resolve there. It is JSON whose texts are ASCII, since what YAML can say is more than NSwag reads.
/// </summary>
internal static class PreparedDocument
{
    private const string Key = "x-csharp";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static string Write(DocumentNode root, SdkDeclarations declarations)
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = root["info"]?.Text("title") ?? "", ["version"] = root["info"]?.Text("version") ?? "" },
            ["paths"] = Paths(declarations.Operations),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject(declarations.Types.Select(type => KeyValuePair.Create(KeyOf(type), (JsonNode?)Schema(type)))) },
        };
        return document.ToJsonString(Options);
    }

    private static JsonObject Paths(IReadOnlyList<OperationDeclaration> operations)
    {
        var paths = new JsonObject();
        foreach (OperationDeclaration operation in operations)
        {
            string path = "/" + operation.Part.Path.TrimStart('/');
            while (paths[path]?[operation.Part.Method] is not null)
            {
                // The path itself is declared already. Here one must only be another than the next.
                path += "/";
            }

            if (paths[path] is not JsonObject item)
            {
                paths[path] = item = [];
            }

            item[operation.Part.Method] = new JsonObject
            {
                ["operationId"] = operation.Method.Name,
                ["responses"] = new JsonObject { ["default"] = new JsonObject { ["description"] = "" } },
                [Key] = Declaration(operation),
            };
        }

        return paths;
    }

    // NSwag takes a schema that is called so for the framework's type.
    private static string KeyOf(TypeDeclaration type) => type.Name == "Exception" ? "Exception-" : type.Name;

    private static JsonObject Schema(TypeDeclaration type) => type switch
    {
        ModelDeclaration model => new JsonObject
        {
            ["type"] = "object",
            ["properties"] = Members(model),
            [Key] = Declaration(model),
        },
        FileDeclaration file => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["content"] = new JsonObject() }, [Key] = Declaration(file) },
        _ => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("value"), [Key] = Declaration((EnumDeclaration)type) },
    };

    // NSwag prints no class for an object without properties, such as a kind that has none of its own.
    private static JsonObject Members(ModelDeclaration model) => model.Members.Count == 0
        ? new JsonObject { ["none"] = new JsonObject() }
        : new JsonObject(model.Members.Select(member => KeyValuePair.Create(member.WireName, (JsonNode?)new JsonObject { [Key] = Declaration(member) })));

    private static JsonNode Declaration<T>(T declaration) => JsonSerializer.SerializeToNode(declaration, Options)!;
}

using System.Text.Json.Nodes;

namespace Inspectlet.ContractStub.Document;

/// <summary>An OpenAPI document, read for what it says of requests and responses. Nothing in it is generated from code, or shared with it.</summary>
public sealed class ContractDocument
{
    private ContractDocument(Uri server, IReadOnlyList<ContractOperation> operations)
    {
        Server = server;
        Operations = operations;
    }

    /// <summary>The server that the document names first: <c>https://api.inspectlet.com/v1</c>.</summary>
    public Uri Server { get; }

    /// <summary>The path of that server, without a slash at its end: <c>/v1</c>.</summary>
    public string BasePath => Server.AbsolutePath.TrimEnd('/');

    /// <summary>The operations, in the document's order.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>Finds a file of the repository: in the folder of the running program, or in one above it.</summary>
    /// <param name="relativePath">The path from the repository's root, such as <c>openapi/inspectlet.yaml</c>.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Find(string relativePath)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, relativePath);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"There is no {relativePath} in {AppContext.BaseDirectory}, nor in a folder above it.", relativePath);
    }

    /// <summary>Reads a document and the example files that it refers to.</summary>
    /// <param name="path">The document, in YAML.</param>
    /// <exception cref="ContractDocumentException">The document is broken, or says what this library does not support.</exception>
    public static async Task<ContractDocument> LoadAsync(string path) =>
        await ParseAsync(await File.ReadAllTextAsync(path), Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>Reads a document from a text.</summary>
    /// <param name="yaml">The document.</param>
    /// <param name="folder">The folder from which the example files are named.</param>
    /// <exception cref="ContractDocumentException">The document is broken, or says what this library does not support.</exception>
    public static async Task<ContractDocument> ParseAsync(string yaml, string folder)
    {
        JsonObject root = YamlJson.Parse(yaml) as JsonObject ?? throw new ContractDocumentException("The document is not a YAML mapping.");
        var reader = new DocumentReader(root, folder);
        IReadOnlyList<ContractOperation> operations = reader.ReadOperations();
        await reader.Schemas.CompileAsync();
        return new ContractDocument(reader.Server, operations);
    }

    /// <summary>The operation of an id.</summary>
    /// <param name="id">The <c>operationId</c>.</param>
    /// <exception cref="ArgumentException">The document has none.</exception>
    public ContractOperation Operation(string id) =>
        Operations.FirstOrDefault(o => o.Id == id)
        ?? throw new ArgumentException($"The document has no operation {id}; it has {string.Join(", ", Operations.Select(o => o.Id))}.", nameof(id));
}

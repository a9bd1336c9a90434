using Inspectlet.ContractStub.Judging;

namespace Inspectlet.ContractStub.Document;

/// <summary>What the document says of an operation.</summary>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path with the parameters in braces, the server's own path before it: <c>/v1/websites/{wid}/sessions</c>.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Form">The form that it takes, or null where it takes no body.</param>
/// <param name="IsSafe">Whether it changes nothing on the server, so that it may be sent again: by its method, or by <c>x-safe</c>.</param>
/// <param name="NeedsBasicCredentials">Whether it asks for HTTP Basic authentication.</param>
/// <param name="Responses">The responses that the document has, in its order.</param>
public sealed record ContractOperation(
    string Id,
    string Method,
    string Path,
    IReadOnlyList<ContractParameter> Parameters,
    ContractForm? Form,
    bool IsSafe,
    bool NeedsBasicCredentials,
    IReadOnlyList<ContractResponse> Responses)
{
    /// <summary>The response that the document has for a status: that of its number, or <c>default</c>.</summary>
    /// <param name="status">The status.</param>
    /// <exception cref="ArgumentException">The document has neither.</exception>
    public ContractResponse ResponseTo(int status) =>
        Responses.FirstOrDefault(r => r.Status == $"{status}")
        ?? Responses.FirstOrDefault(r => r.Status == "default")
        ?? throw new ArgumentException($"The document has no response {status} of {Id}; it has {string.Join(", ", Responses.Select(r => r.Status))}.", nameof(status));
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place">Where it travels: <c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Schema">What it may hold.</param>
public sealed record ContractParameter(string Name, string Place, bool IsRequired, ContractSchema Schema);

/// <summary>The form that an operation takes as its body.</summary>
/// <param name="Fields">The fields that the document has.</param>
public sealed record ContractForm(IReadOnlyList<ContractField> Fields)
{
    /// <summary>The media type of a form.</summary>
    public const string MediaType = "application/x-www-form-urlencoded";
}

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsJson">Whether it holds a JSON text.</param>
/// <param name="Schema">What it may hold.</param>
public sealed record ContractField(string Name, bool IsRequired, bool IsJson, ContractSchema Schema);

/// <summary>A response that the document has.</summary>
/// <param name="Status">The status as the document gives it, or <c>default</c>.</param>
/// <param name="MediaType">The media type of its body; empty where it has none.</param>
/// <param name="Schema">What its body holds, or null where it has none.</param>
/// <param name="Examples">The examples of this operation.</param>
public sealed record ContractResponse(string Status, string MediaType, ContractSchema? Schema, IReadOnlyList<ContractExample> Examples);

/// <summary>An example of a response.</summary>
/// <param name="Name">Its key in the document.</param>
/// <param name="File">The file that holds it, as a full path.</param>
/// <param name="Body">What the file holds.</param>
public sealed record ContractExample(string Name, string File, string Body);

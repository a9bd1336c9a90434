namespace ApiContract;

/// <summary>What is the same for every call of an operation: made once, from its declaration.</summary>
/// <param name="id">The operation's id in the document.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path with its placeholders, relative to the base address.</param>
/// <param name="isSafe">Whether the operation changes nothing on the server, so that sending it again is harmless.</param>
/// <param name="errorMember">The member of an answer that holds the API's words about a failure, or null.</param>
/// <param name="createFailure">Makes the exception for a failure, or null where the document names none.</param>
internal sealed class ApiOperation(
    string id,
    HttpMethod method,
    string path,
    bool isSafe,
    string? errorMember,
    Func<ApiFailure, Exception?> createFailure)
{
    public string Id { get; } = id;

    public HttpMethod Method { get; } = method;

    public string Path { get; } = path;

    public bool IsSafe { get; } = isSafe;

    public string? ErrorMember { get; } = errorMember;

    public Func<ApiFailure, Exception?> CreateFailure { get; } = createFailure;
}

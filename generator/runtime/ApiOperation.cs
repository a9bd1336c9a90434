using System.Net;

namespace ApiContract;

/// <summary>What is the same for every call of an operation: made once, from its declaration.</summary>
/// <param name="id">The operation's id in the document.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path with its placeholders, relative to the base address.</param>
/// <param name="isSafe">Whether the operation changes nothing on the server, so that sending it again is harmless.</param>
/// <param name="errorMember">The member of a response that has the text of an error, or null.</param>
/// <param name="createFailure">Makes the exception for a failure, or null if the document names none.</param>
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

/// <summary>A response that is not the value asked for.</summary>
/// <param name="Operation">The operation that was called.</param>
/// <param name="StatusCode">The status of the response. It may be a success: an error can come with one.</param>
/// <param name="Message">The API's text of the error, or null if there is none.</param>
/// <param name="RetryAfter">How long the API asks the caller to wait, or null.</param>
internal sealed record ApiFailure(ApiOperation Operation, HttpStatusCode StatusCode, string? Message, TimeSpan? RetryAfter);

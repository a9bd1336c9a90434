using System.Net;

namespace ApiContract;

/// <summary>What is the same for every call of an operation: made once, from its declaration.</summary>
/// <param name="Id">The operation's id in the document.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its placeholders, relative to the base address.</param>
/// <param name="IsSafe">Whether the operation changes nothing on the server, so that sending it again is harmless.</param>
/// <param name="ErrorMember">The member of a response that has the text of an error, or null.</param>
/// <param name="IsTransient">Whether a status is a failure that passes, as the document says.</param>
/// <param name="CreateFailure">Makes the exception for a failure, or null if the document names none.</param>
internal sealed record ApiOperation(
    string Id,
    HttpMethod Method,
    string Path,
    bool IsSafe,
    string? ErrorMember,
    Func<HttpStatusCode, bool> IsTransient,
    Func<ApiFailure, Exception?> CreateFailure);

/// <summary>A response that is not the value asked for.</summary>
/// <param name="Operation">The operation that was called.</param>
/// <param name="StatusCode">The status of the response. It may be a success: an error can come with one.</param>
/// <param name="Message">The API's text of the error, or null if there is none.</param>
/// <param name="RetryAfter">How long the API asks the caller to wait, or null.</param>
internal sealed record ApiFailure(ApiOperation Operation, HttpStatusCode StatusCode, string? Message, TimeSpan? RetryAfter)
{
    /// <summary>The same text without what the request sent: what an exception's own text, which gets into logs, may repeat.</summary>
    public string? LoggableMessage { get; init; }
}

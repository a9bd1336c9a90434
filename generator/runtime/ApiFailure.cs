using System.Net;

namespace ApiContract;

/// <summary>What an answer says that is not the value asked for.</summary>
/// <param name="Operation">The operation that was called.</param>
/// <param name="StatusCode">The status of the answer. It may be a success: an answer can bear an error all the same.</param>
/// <param name="Message">The API's words, or null where there are none.</param>
/// <param name="RetryAfter">How long the API asks the caller to wait, or null.</param>
internal sealed record ApiFailure(ApiOperation Operation, HttpStatusCode StatusCode, string? Message, TimeSpan? RetryAfter);

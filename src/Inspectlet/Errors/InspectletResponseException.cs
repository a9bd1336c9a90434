using System.Net;

namespace Inspectlet;

/// <summary>There was an answer, but not one that can be understood: it is no JSON, or it does not hold what was asked for.</summary>
/// <param name="statusCode">The status of the answer.</param>
/// <param name="message">What is wrong with it.</param>
/// <param name="innerException">What it came from.</param>
public sealed class InspectletResponseException(HttpStatusCode statusCode, string message, Exception? innerException = null)
    : InspectletException(message, innerException)
{
    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;
}

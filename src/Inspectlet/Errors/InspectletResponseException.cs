using System.Net;

namespace Inspectlet;

/// <summary>
/// There was an answer, but not one that can be understood: it is no JSON, it does not hold what was asked for, or it is
/// too large.
/// </summary>
/// <remarks>
/// A list with one element that is no session fails as a whole, and the message names the element: dropping it in silence
/// would make an export look complete.
/// </remarks>
public sealed class InspectletResponseException : InspectletException
{
    /// <summary>Makes the exception; for those who let a fake fail.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="bodyExcerpt">The beginning of its body.</param>
    /// <param name="innerException">What it came from.</param>
    public InspectletResponseException(HttpStatusCode statusCode, string message, string bodyExcerpt = "", Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        BodyExcerpt = bodyExcerpt;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// The beginning of the body, 500 characters at most, without access keys. It can hold a visitor's data, so it is no
    /// part of the exception's text: look at it, but do not log it.
    /// </summary>
    public string BodyExcerpt { get; }
}

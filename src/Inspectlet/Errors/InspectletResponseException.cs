using System.Net;

namespace Inspectlet;

/// <summary>
/// There was a response, but it cannot be understood: it is not JSON, it does not hold what was asked for, or it is too
/// large: longer than <see cref="InspectletClientOptions.MaxResponseBytes"/>, or of more than 250,000 values (objects, members
/// and elements of lists).
/// </summary>
/// <remarks>
/// A list with one element that is not a session fails as a whole, and the message names the element: without it, an
/// export would only look complete.
/// </remarks>
public sealed class InspectletResponseException : InspectletException
{
    /// <summary>Creates the exception; for fakes that fail.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="bodyExcerpt">The beginning of its body.</param>
    /// <param name="innerException">Its cause.</param>
    public InspectletResponseException(HttpStatusCode statusCode, string message, string bodyExcerpt = "", Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        BodyExcerpt = bodyExcerpt;
    }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// The beginning of the body, 500 characters at most, with credentials and access keys masked. It can hold a visitor's data, so it is not
    /// part of the exception's text: look at it, but do not log it.
    /// </summary>
    public string BodyExcerpt { get; }
}

using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The API responded with an error (API reference, "Errors").</summary>
/// <remarks>
/// For the statuses 400, 401, 404 and 429 it is one of the derived classes. For an error in a response with status 200 it is
/// this class itself.
/// </remarks>
public class InspectletApiException : InspectletException
{
    private const string NoReason = "It gave no reason.";

    /// <summary>Creates the exception; for fakes that fail.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="apiMessage">The API's message, or null.</param>
    /// <param name="retryAfter">How long the API asks to wait, or null.</param>
    public InspectletApiException(HttpStatusCode statusCode, string? apiMessage, TimeSpan? retryAfter = null)
        : base(Describe(null, statusCode, apiMessage))
    {
        StatusCode = statusCode;
        ApiMessage = apiMessage;
        RetryAfter = retryAfter;
    }

    internal InspectletApiException(ApiFailure failure, string defaultMessage = NoReason)
        : base(Describe(failure.Operation.Id, failure.StatusCode, failure.LoggableMessage, defaultMessage))
    {
        StatusCode = failure.StatusCode;
        ApiMessage = failure.Message;
        RetryAfter = failure.RetryAfter;
    }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// The <c>error</c> member of the response: its string, or its JSON if it is not a string; 1,000 characters at most,
    /// with credentials and access keys masked. Null if there is none.
    /// </summary>
    /// <remarks>
    /// It can repeat what was searched for, so look at it, but do not log it. <see cref="Exception.Message"/> has the same
    /// words with every text masked that the request sent.
    /// </remarks>
    public string? ApiMessage { get; }

    /// <summary>How long the API asks to wait (<c>Retry-After</c>), or null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    private static string Describe(string? operation, HttpStatusCode statusCode, string? apiMessage, string defaultMessage = NoReason)
    {
        string subject = operation is null ? "Inspectlet answered" : $"Inspectlet answered {operation} with";
        string reason = apiMessage is null ? defaultMessage : $"It says: {apiMessage}";
        return $"{subject} {(int)statusCode} ({statusCode}). {reason}";
    }
}

using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The API answered that it could not do what was asked (API reference, "Errors").</summary>
/// <remarks>
/// For the statuses 400, 401, 404 and 429 it is one of the derived classes. An answer that bears an error under status
/// 200 is of this class itself.
/// </remarks>
public class InspectletApiException : InspectletException
{
    private const string NoReason = "It gave no reason.";

    /// <summary>Makes the exception; for those who let a fake fail.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="apiMessage">The API's own words, or null.</param>
    /// <param name="retryAfter">How long the API asks to wait, or null.</param>
    public InspectletApiException(HttpStatusCode statusCode, string? apiMessage, TimeSpan? retryAfter = null)
        : base(Describe(null, statusCode, apiMessage))
    {
        StatusCode = statusCode;
        ApiMessage = apiMessage;
        RetryAfter = retryAfter;
    }

    internal InspectletApiException(ApiFailure failure, string withoutWords = NoReason)
        : base(Describe(failure.Operation.Id, failure.StatusCode, failure.Message, withoutWords))
    {
        StatusCode = failure.StatusCode;
        ApiMessage = failure.Message;
        RetryAfter = failure.RetryAfter;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>What the answer's <c>error</c> member says: its text, or its JSON where it is no text. Null where there is none.</summary>
    public string? ApiMessage { get; }

    /// <summary>How long the API asks to wait (<c>Retry-After</c>), or null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    private static string Describe(string? operation, HttpStatusCode statusCode, string? apiMessage, string withoutWords = NoReason)
    {
        string subject = operation is null ? "Inspectlet answered" : $"Inspectlet answered {operation} with";
        string words = apiMessage is null ? withoutWords : $"It says: {apiMessage}";
        return $"{subject} {(int)statusCode} ({statusCode}). {words}";
    }
}

using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The API token has sent too many requests in a short time (status 429).</summary>
public sealed class InspectletRateLimitException : InspectletApiException
{
    /// <summary>Creates the exception; for fakes that fail.</summary>
    /// <param name="apiMessage">The API's message, or null.</param>
    /// <param name="retryAfter">How long the API asks to wait, or null.</param>
    public InspectletRateLimitException(string? apiMessage, TimeSpan? retryAfter = null)
        : base(HttpStatusCode.TooManyRequests, apiMessage, retryAfter)
    {
    }

    internal InspectletRateLimitException(ApiFailure failure)
        : base(failure)
    {
    }
}

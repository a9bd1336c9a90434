using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The API token has sent too many requests in a short time (status 429).</summary>
/// <remarks>
/// A call whose deadline comes before the end of the pause that the API has asked for fails with this exception too, at once and
/// without being sent: <see cref="InspectletApiException.RetryAfter"/> is then what is left of the pause. After an hour, or
/// <see cref="InspectletClientOptions.MaxRetryDelay"/> if that is longer, the API is asked again, however long a pause it asked for.
/// </remarks>
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

    internal InspectletRateLimitException(ApiFailure failure, string reason)
        : base(failure, reason)
    {
    }
}

using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The API could not understand the request (status 400).</summary>
public sealed class InspectletBadRequestException : InspectletApiException
{
    /// <summary>Creates the exception; for fakes that fail.</summary>
    /// <param name="apiMessage">The API's message, or null.</param>
    public InspectletBadRequestException(string? apiMessage)
        : base(HttpStatusCode.BadRequest, apiMessage)
    {
    }

    internal InspectletBadRequestException(ApiFailure failure)
        : base(failure)
    {
    }
}

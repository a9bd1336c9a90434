using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The API could not make sense of the request (status 400).</summary>
public sealed class InspectletBadRequestException : InspectletApiException
{
    /// <summary>Makes the exception; for those who let a fake fail.</summary>
    /// <param name="apiMessage">The API's own words, or null.</param>
    public InspectletBadRequestException(string? apiMessage)
        : base(HttpStatusCode.BadRequest, apiMessage)
    {
    }

    internal InspectletBadRequestException(ApiFailure failure)
        : base(failure)
    {
    }
}

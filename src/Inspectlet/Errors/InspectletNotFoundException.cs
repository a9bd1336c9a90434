using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>There is no such site or recording: status 404, or an empty list where there must be one recording.</summary>
public sealed class InspectletNotFoundException : InspectletApiException
{
    /// <summary>Creates the exception; for fakes that fail.</summary>
    /// <param name="apiMessage">The API's message, or null.</param>
    public InspectletNotFoundException(string? apiMessage)
        : base(HttpStatusCode.NotFound, apiMessage)
    {
    }

    internal InspectletNotFoundException(ApiFailure failure)
        : base(failure, "There is no such site or recording.")
    {
    }
}

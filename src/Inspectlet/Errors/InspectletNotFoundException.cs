using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>There is no such site or recording: status 404, or an empty list where one recording must be.</summary>
public sealed class InspectletNotFoundException : InspectletApiException
{
    /// <summary>Makes the exception; for those who let a fake fail.</summary>
    /// <param name="apiMessage">The API's own words, or null.</param>
    public InspectletNotFoundException(string? apiMessage)
        : base(HttpStatusCode.NotFound, apiMessage)
    {
    }

    internal InspectletNotFoundException(ApiFailure failure)
        : base(failure, "There is no such site or recording.")
    {
    }
}

using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The e-mail address and the API token do not fit, or the account may not see this site or recording (status 401).</summary>
public sealed class InspectletUnauthorizedException : InspectletApiException
{
    /// <summary>Makes the exception; for those who let a fake fail.</summary>
    /// <param name="apiMessage">The API's own words, or null.</param>
    public InspectletUnauthorizedException(string? apiMessage)
        : base(HttpStatusCode.Unauthorized, apiMessage)
    {
    }

    internal InspectletUnauthorizedException(ApiFailure failure)
        : base(failure)
    {
    }
}

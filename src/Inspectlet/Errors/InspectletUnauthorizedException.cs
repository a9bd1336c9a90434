using System.Net;
using ApiContract;

namespace Inspectlet;

/// <summary>The e-mail address and the API token do not match, or the account has no access to this site or recording (status 401).</summary>
public sealed class InspectletUnauthorizedException : InspectletApiException
{
    /// <summary>Creates the exception; for fakes that fail.</summary>
    /// <param name="apiMessage">The API's message, or null.</param>
    public InspectletUnauthorizedException(string? apiMessage)
        : base(HttpStatusCode.Unauthorized, apiMessage)
    {
    }

    internal InspectletUnauthorizedException(ApiFailure failure)
        : base(failure)
    {
    }
}

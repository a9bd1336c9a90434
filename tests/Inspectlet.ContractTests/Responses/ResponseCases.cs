using System.Net;

namespace Inspectlet.ContractTests.Responses;

/// <summary>A case for every response of the document. They are what <see cref="DocumentedResponseTests"/> runs, all of them.</summary>
internal static class ResponseCases
{
    private const string BadRequest = "Bad Request – Your request could not be completed.";
    private const string Unauthorized = "Unauthorized – Your API token is invalid or you don’t have access to that resource.";
    private const string TooManyRequests =
        "Too Many Requests – Your API token is being rate-limited due to too many requests in a short span of time.";

    public static IReadOnlyList<ResponseCase> All { get; } =
    [
        new ValueCase("listWebsites", "200", "documented", new[] { DocumentedValues.Website }),
        new ValueCase("searchSessions", "200", "documented", new[] { DocumentedValues.Session }),
        new ValueCase("searchSessions", "200", "observed", new[] { DocumentedValues.Session }),
        new ValueCase("getSession", "200", "documented", DocumentedValues.Session),
        .. FailuresOf("listWebsites"),
        .. FailuresOf("searchSessions"),
        .. FailuresOf("getSession"),
    ];

    /// <summary>How each operation is called.</summary>
    public static IReadOnlyDictionary<string, Func<InspectletClient, Task<object>>> Calls { get; } = new Dictionary<string, Func<InspectletClient, Task<object>>>
    {
        ["listWebsites"] = async inspectlet => await inspectlet.ListWebsitesAsync(),
        ["searchSessions"] = async inspectlet =>
            await inspectlet.SearchSessionsAsync(12345678, SessionSearch.All.WithTag("converted", true).LastWeek(), limit: 100, page: 1),
        ["getSession"] = async inspectlet => await inspectlet.GetSessionAsync(12345678, 2606721012),
    };

    private static ResponseCase[] FailuresOf(string operation) =>
    [
        new FailureCase(operation, "400", operation, HttpStatusCode.BadRequest, typeof(InspectletBadRequestException), BadRequest),
        new FailureCase(operation, "401", operation, HttpStatusCode.Unauthorized, typeof(InspectletUnauthorizedException), Unauthorized),
        new FailureCase(operation, "429", operation, HttpStatusCode.TooManyRequests, typeof(InspectletRateLimitException), TooManyRequests),
        new FailureCase(operation, "default", null, HttpStatusCode.ServiceUnavailable, typeof(InspectletApiException), "Down for maintenance."),
    ];
}

using System.Globalization;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Mcp;

/// <summary>What an assistant can do where the service failed. None of it is a text of the service, which can hold anything.</summary>
internal static class FailureAdvice
{
    public static string Of(InspectletException exception, bool isDemo) => exception switch
    {
        InspectletUnauthorizedException when isDemo => "The sandbox account has no such site. Call list_sites for those that it has.",
        InspectletUnauthorizedException =>
            "The account may not see this site, or its credentials are wrong. Call list_sites for the sites that it may see; if that fails too, the person who " +
            $"started the server must check {EnvironmentVariables.Email} and {EnvironmentVariables.ApiToken}.",
        InspectletNotFoundException => "There is no such recording on this site. Check both ids; find_recordings gives those of recordings.",
        InspectletApiException { RetryAfter: { } wait } when wait > TimeSpan.Zero =>
            string.Create(CultureInfo.InvariantCulture, $"The service is busy. Wait {Math.Ceiling(wait.TotalSeconds)} seconds, then call again."),
        InspectletRateLimitException => "The service is busy. Wait a minute, then call again, with fewer recordings.",
        InspectletBadRequestException => "The service refused the request. Check the ids, and try fewer conditions.",
        InspectletApiException { StatusCode: var status } =>
            string.Create(CultureInfo.InvariantCulture, $"The service failed with status {(int)status}. Call again later; if it goes on, tell the person."),
        InspectletTimeoutException => "The service took too long. Ask for less, such as a shorter span; a person can start the server with a greater --timeout.",
        InspectletConnectionException => "The service could not be reached. Tell the person to check the connection, then call again.",
        _ => "The service's answer could not be understood. Call again later; if it goes on, tell the person.",
    };
}

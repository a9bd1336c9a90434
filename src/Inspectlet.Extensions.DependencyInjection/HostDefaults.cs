using Microsoft.Extensions.DependencyInjection;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Keeps the retries of a host's defaults (<c>ConfigureHttpClientDefaults</c>) away from the client, which has its own.</summary>
internal static class HostDefaults
{
    // By name: a reference would bring their packages to every user.
    private static readonly string[] RetryingHandlers =
    [
        "Microsoft.Extensions.Http.Resilience.ResilienceHandler",
        "Microsoft.Extensions.Http.PolicyHttpMessageHandler",
    ];

    /// <summary>
    /// Removes handlers of resilience that are there so far. Defaults come before whatever is said of one client, so a handler that
    /// users add to this client stays.
    /// </summary>
    public static IHttpClientBuilder RemoveRetries(this IHttpClientBuilder builder) => builder.ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
    {
        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            if (IsRetrying(handlers[i]))
            {
                handlers.RemoveAt(i);
            }
        }
    });

    private static bool IsRetrying(DelegatingHandler handler)
    {
        for (Type? type = handler.GetType(); type is not null; type = type.BaseType)
        {
            if (RetryingHandlers.Contains(type.FullName))
            {
                return true;
            }
        }

        return false;
    }
}

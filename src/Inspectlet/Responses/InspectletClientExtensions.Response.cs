using Inspectlet.Responses;

namespace Inspectlet;

/// <content>The response beside the value.</content>
public static partial class InspectletClientExtensions
{
    /// <summary>Makes a call, and returns its value together with the response that it was read from.</summary>
    /// <remarks>
    /// For what the value does not hold, such as a header that the API's document does not know yet. Where a call was tried
    /// several times, or the function makes several calls, the response is the last that arrived. A fake sends nothing: then
    /// the response is an empty one. The responses of calls that fail are told to <see cref="InspectletObserver.OnResponse"/>.
    /// </remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="call">The call, such as <c>c => c.GetSessionAsync(websiteId, sessionId)</c>.</param>
    /// <returns>The value, and the response without its body.</returns>
    /// <exception cref="ArgumentNullException">An argument is null; thrown by the call itself.</exception>
    /// <exception cref="InspectletException">The call failed.</exception>
    /// <example>
    /// <code>
    /// (IReadOnlyList&lt;Website&gt; sites, InspectletResponse response) = await inspectlet.WithResponseAsync(c =&gt; c.ListWebsitesAsync());
    /// Console.WriteLine($"{sites.Count} sites, request {response.GetHeader("X-Request-Id")}");
    /// </code>
    /// </example>
    public static Task<(T Value, InspectletResponse Response)> WithResponseAsync<T>(this IInspectletClient client, Func<IInspectletClient, Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(call);
        return ResponseCapture.RunAsync(() => call(client));
    }
}

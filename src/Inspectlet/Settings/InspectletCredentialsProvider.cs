namespace Inspectlet;

/// <summary>Gives a client the credentials of its account, for those that rotate in a secret store. Derive from it.</summary>
/// <remarks>
/// It is asked once for each call, on any number of threads at once, so it should keep what it has as long as that is valid. While the
/// credentials stay the same, a call costs nothing more. An exception that it throws ends the call with an <see cref="InspectletException"/>.
/// It must not block: until it returns its task, neither cancellation nor the deadline ends the call.
/// </remarks>
/// <example>
/// <code>
/// class EnvironmentCredentials : InspectletCredentialsProvider
/// {
///     public override ValueTask&lt;InspectletCredentials&gt; GetCredentialsAsync(CancellationToken cancellationToken) =&gt;
///         new(new InspectletCredentials("bob@example.com", Environment.GetEnvironmentVariable("INSPECTLET_API_TOKEN") ?? ""));
/// }
/// </code>
/// </example>
public abstract class InspectletCredentialsProvider
{
    /// <summary>Returns the credentials for a call that is about to be sent; its retries use the same.</summary>
    /// <param name="cancellationToken">Is cancelled when the call is cancelled or its deadline is over. The call does not wait for the task any longer then.</param>
    /// <returns>The credentials.</returns>
    public abstract ValueTask<InspectletCredentials> GetCredentialsAsync(CancellationToken cancellationToken);
}

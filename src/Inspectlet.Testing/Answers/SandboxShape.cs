namespace Inspectlet.Testing;

/// <summary>How an <see cref="InspectletSandbox"/> wraps the recordings of a search. The client reads both.</summary>
public enum SandboxShape
{
    /// <summary>As the API's reference shows it: <c>{"response":[…]}</c>.</summary>
    Documented,

    /// <summary>As the live service has been seen to answer: <c>{"response":{"sessions":[…]}}</c>.</summary>
    Observed,
}

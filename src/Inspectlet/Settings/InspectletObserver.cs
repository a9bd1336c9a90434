namespace Inspectlet;

/// <summary>Is told what happens to a client's calls. Derive from it and override the methods you need; by default they do nothing.</summary>
/// <remarks>
/// The methods run as part of a call, on any number of threads at once: they should be quick, and an exception that they
/// throw ends the call. The text of their arguments never holds the API token, and texts that the request sent are masked in
/// it as <see cref="InspectletException"/> says. <see cref="InspectletApiException.ApiMessage"/>,
/// <see cref="InspectletResponseException.BodyExcerpt"/> and the headers that <see cref="OnResponse"/> gets, which are as the
/// service sent them, can hold a visitor's data.
/// </remarks>
/// <example>
/// <code>
/// class ConsoleObserver : InspectletObserver
/// {
///     public override void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure) =&gt;
///         Console.Error.WriteLine($"{operation}: attempt {attempt} failed, next in {delay}");
/// }
/// </code>
/// </example>
public abstract class InspectletObserver
{
    /// <summary>A request is about to be sent: the call's turn has come, and what the API asked to wait is over.</summary>
    /// <param name="operation">The operation, such as <c>searchSessions</c>.</param>
    /// <param name="attempt">Which attempt it is, from 1.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the base address, with names in place of values, such as <c>websites/{wid}/sessions</c>.</param>
    public virtual void OnSending(string operation, int attempt, HttpMethod method, string path)
    {
    }

    /// <summary>
    /// The body of a response has been read; one that is too large or cannot be decompressed, up to there. Whether it is a
    /// success, and can be understood, has not been looked at.
    /// </summary>
    /// <param name="operation">The operation, such as <c>searchSessions</c>.</param>
    /// <param name="attempt">Which attempt it answers, from 1.</param>
    /// <param name="response">The status, the headers and the length.</param>
    public virtual void OnResponse(string operation, int attempt, InspectletResponse response)
    {
    }

    /// <summary>An attempt failed with a transient error, and there will be another one.</summary>
    /// <param name="operation">The operation, such as <c>searchSessions</c>.</param>
    /// <param name="attempt">Which attempt failed, from 1.</param>
    /// <param name="delay">How long until the next one, unless the API has asked all calls to wait longer.</param>
    /// <param name="failure">Why it failed.</param>
    public virtual void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure)
    {
    }

    /// <summary>The API has asked to wait, so every call of the client waits.</summary>
    /// <param name="operation">The operation whose response asked for it.</param>
    /// <param name="wait">For how long.</param>
    public virtual void OnThrottled(string operation, TimeSpan wait)
    {
    }

    /// <summary>A call has ended, with or without success.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="duration">How long it took, waiting and retries included.</param>
    /// <param name="attempts">How many times the request was sent.</param>
    /// <param name="failure">The exception that the caller gets, or null.</param>
    public virtual void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure)
    {
    }
}

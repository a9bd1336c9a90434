namespace Inspectlet;

/// <summary>Is told what a client goes through. Derive from it and override what you want to know; every method does nothing by itself.</summary>
/// <remarks>
/// The methods are called on the way of a call, by any number of threads at once: they should be quick, and an exception
/// of theirs ends the call. None of what they are told holds the API token, a search's values or a visitor's data.
/// </remarks>
public abstract class InspectletObserver
{
    /// <summary>An attempt failed in passing, and there will be another one.</summary>
    /// <param name="operation">The operation, such as <c>searchSessions</c>.</param>
    /// <param name="attempt">Which attempt failed, from 1.</param>
    /// <param name="delay">How long until the next one, unless the API has asked all calls to wait longer.</param>
    /// <param name="failure">Why it failed.</param>
    public virtual void OnRetry(string operation, int attempt, TimeSpan delay, InspectletException failure)
    {
    }

    /// <summary>The API has asked to wait, so that every call of the client waits.</summary>
    /// <param name="operation">The operation that was told so.</param>
    /// <param name="wait">For how long.</param>
    public virtual void OnThrottled(string operation, TimeSpan wait)
    {
    }

    /// <summary>A call has ended, with a value or without.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="duration">How long it took, with everything that belongs to it.</param>
    /// <param name="attempts">How many times the request was sent.</param>
    /// <param name="failure">The exception that the caller gets, or null.</param>
    public virtual void OnCompleted(string operation, TimeSpan duration, int attempts, Exception? failure)
    {
    }
}

namespace Inspectlet;

/// <summary>The answer was not there, whole, in time.</summary>
/// <param name="message">What took too long.</param>
/// <param name="innerException">What it came from.</param>
public sealed class InspectletTimeoutException(string message, Exception? innerException = null)
    : InspectletException(message, innerException);

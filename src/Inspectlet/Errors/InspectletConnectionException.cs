namespace Inspectlet;

/// <summary>There was no answer, or it broke off: the connection failed.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">What it came from.</param>
public sealed class InspectletConnectionException(string message, Exception? innerException = null)
    : InspectletException(message, innerException);

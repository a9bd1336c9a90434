namespace Inspectlet;

/// <summary>The connection failed before the response was complete.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Its cause.</param>
public sealed class InspectletConnectionException(string message, Exception? innerException = null)
    : InspectletException(message, innerException);

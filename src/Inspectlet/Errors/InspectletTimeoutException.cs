namespace Inspectlet;

/// <summary>The response was not complete in time.</summary>
/// <param name="message">What took too long.</param>
/// <param name="innerException">Its cause.</param>
public sealed class InspectletTimeoutException(string message, Exception? innerException = null)
    : InspectletException(message, innerException);

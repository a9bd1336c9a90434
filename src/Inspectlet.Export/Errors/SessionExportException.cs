namespace Inspectlet.Export;

/// <summary>An export cannot go on because of its folder: it is in use, is one of another export, or cannot be written.</summary>
public sealed class SessionExportException : InspectletException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public SessionExportException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a cause.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">Its cause.</param>
    public SessionExportException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

namespace Inspectlet;

/// <summary>A call of the Inspectlet API came to nothing.</summary>
/// <remarks>
/// Every failure of a call is an exception of this family, with three exceptions: an argument that cannot be right is an
/// <see cref="ArgumentException"/>, cancellation by the caller an <see cref="OperationCanceledException"/>, and a call on
/// a disposed client an <see cref="ObjectDisposedException"/>. No text of these exceptions holds the API token.
/// </remarks>
public class InspectletException : Exception
{
    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public InspectletException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What it came from.</param>
    public InspectletException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How many times the request was sent; 0 where it never was.</summary>
    public int Attempts { get; internal set; }

    /// <summary>
    /// For an enumeration: the page, from 1, that could not be fetched. Everything before it has been given out, so an
    /// enumeration from this page on, of the same page size, goes on where this one ended. Null for any other call.
    /// </summary>
    public int? ResumeAtPage { get; internal set; }
}

namespace Inspectlet;

/// <summary>A call of the Inspectlet API failed.</summary>
/// <remarks>
/// Every failure of a call is this exception or a derived one, except for three: an invalid argument is an
/// <see cref="ArgumentException"/>, cancellation by the caller an <see cref="OperationCanceledException"/>, and a call on
/// a disposed client an <see cref="ObjectDisposedException"/>. The text of these exceptions never holds the API token, the key of a
/// recording, or a text that the request sent, such as a visitor's name in a search.
/// </remarks>
public class InspectletException : Exception
{
    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public InspectletException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Its cause.</param>
    public InspectletException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How many times the request was sent; 0 if it never was.</summary>
    public int Attempts { get; internal set; }

    /// <summary>
    /// For an enumeration: the page, from 1, at which to go on with the same page size. Every session on the pages before it has
    /// been returned. It is the page that could not be fetched, or an earlier one where pages were fetched ahead and it is not
    /// certain that they join; the sessions of those come again. Null for any other call.
    /// </summary>
    public int? ResumeAtPage { get; internal set; }
}

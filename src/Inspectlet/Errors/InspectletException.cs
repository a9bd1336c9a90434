namespace Inspectlet;

/// <summary>A call of the Inspectlet API failed.</summary>
/// <remarks>
/// Every failure of a call is this exception or a derived one, except for three: an invalid argument is an
/// <see cref="ArgumentException"/>, cancellation by the caller an <see cref="OperationCanceledException"/>, and a call on
/// a disposed client an <see cref="ObjectDisposedException"/>. The text of these exceptions never holds the API token or the key of a
/// recording. Texts that the request sent, such as a visitor's name in a search, are masked in the API's own words where they
/// stand whole, or eight bytes of them in a row; shorter ones as whole words in the same case.
/// </remarks>
/// <example>
/// <code>
/// try
/// {
///     await inspectlet.GetSessionAsync(12345678, 2606721012);
/// }
/// catch (InspectletNotFoundException)
/// {
///     Console.WriteLine("There is no such recording.");
/// }
/// catch (InspectletException exception)
/// {
///     Console.WriteLine($"After {exception.Attempts} attempt(s): {exception.Message}");
/// }
/// </code>
/// </example>
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
    /// <example>
    /// <code>
    /// var options = new SessionEnumerationOptions();
    /// try
    /// {
    ///     await foreach (Session each in inspectlet.EnumerateSessionsAsync(12345678, search, options))
    ///     {
    ///         Console.WriteLine(each.Id);
    ///     }
    /// }
    /// catch (InspectletException exception) when (exception.ResumeAtPage is { } page)
    /// {
    ///     options = options with { FirstPage = page }; // enumerate again with these
    /// }
    /// </code>
    /// </example>
    public int? ResumeAtPage { get; internal set; }
}

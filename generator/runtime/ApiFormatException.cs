namespace ApiContract;

/// <summary>A response does not have what the document promises.</summary>
/// <remarks>Never leaves the client: the transport knows the status, and whether the response is an error instead.</remarks>
internal sealed class ApiFormatException(string message, bool isEmpty = false) : Exception(message)
{
    /// <summary>Whether the response is well-formed and says that there is no such value.</summary>
    public bool IsEmpty { get; } = isEmpty;
}

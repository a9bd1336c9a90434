namespace ApiContract;

/// <summary>Reads the value out of the whole body of an answer.</summary>
/// <exception cref="ApiFormatException">The body is JSON, but holds no such value.</exception>
/// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
internal delegate T ApiBodyReader<out T>(ReadOnlySpan<byte> body);

/// <summary>An answer does not hold what the document says.</summary>
/// <remarks>Never leaves the client: the transport knows the status, and whether the answer bears an error instead.</remarks>
internal sealed class ApiFormatException(string message, bool isEmpty = false) : Exception(message)
{
    /// <summary>Whether the answer is well-formed and says that there is no such value.</summary>
    public bool IsEmpty { get; } = isEmpty;
}

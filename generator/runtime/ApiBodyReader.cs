namespace ApiContract;

/// <summary>Reads the value from the whole body of a response.</summary>
/// <exception cref="ApiFormatException">The body is JSON, but does not have such a value.</exception>
/// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
internal delegate T ApiBodyReader<out T>(ReadOnlySpan<byte> body);

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Inspectlet;

/// <summary>A response of the API without its body: what the service says of it, as it is.</summary>
/// <remarks>
/// For what the models do not hold, such as a header that the API's document does not know yet. Headers can hold what must not
/// be logged, cookies for instance: <see cref="ToString"/> shows none.
/// </remarks>
public sealed class InspectletResponse
{
    private readonly HttpHeaders[] _sources = [];
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    /// <summary>Creates a response, for tests.</summary>
    public InspectletResponse()
    {
    }

    internal InspectletResponse(HttpResponseMessage response, int length)
    {
        StatusCode = response.StatusCode;
        Length = length;
        _sources = [response.Headers, response.Content.Headers];
    }

    /// <summary>The status; 200 if it is not set.</summary>
    public HttpStatusCode StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>
    /// How many bytes of the body were read, decompressed and in the charset that it came in. Of a body that is too large, only
    /// its beginning counts, which is <see cref="InspectletClientOptions.MaxResponseBytes"/> long.
    /// </summary>
    public long Length { get; init; }

    /// <summary>
    /// The headers and, for each, its values as they were sent; never null. Those of the body, such as <c>Content-Type</c>, are
    /// among them. The names of a response that was received can be written in any case.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers
    {
        // Most observers never ask, and two threads that ask at once make the same.
        get => _headers ??= Read(_sources);
        init => _headers = value;
    }

    /// <summary>The value of a header; several, with a comma and a space between them; null if there is none.</summary>
    /// <param name="name">The header's name, in any case.</param>
    /// <returns>The value, as it was sent.</returns>
    public string? GetHeader(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] values = [.. Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value)];
        return values.Length == 0 ? null : string.Join(", ", values);
    }

    /// <summary>Shows the status and the length, but no header.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(InspectletResponse)} {{ StatusCode = {(int)StatusCode}, Length = {Length} }}");

    private static Dictionary<string, IReadOnlyList<string>> Read(HttpHeaders[] sources)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, HeaderStringValues> header in sources.SelectMany(source => source.NonValidated))
        {
            headers[header.Key] = [.. header.Value];
        }

        return headers;
    }
}

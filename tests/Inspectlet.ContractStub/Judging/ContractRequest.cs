namespace Inspectlet.ContractStub.Judging;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query, as they came: escaped.</param>
/// <param name="Headers">The headers; the values of one that came more than once are joined by commas.</param>
/// <param name="Body">The body; empty where there was none.</param>
public sealed record ContractRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The path, escaped.</summary>
    public string Path => Target.Split('?', 2)[0];

    /// <summary>The query without its question mark, escaped; empty where there is none.</summary>
    public string Query => Target.Split('?', 2) is [_, var query] ? query : "";

    /// <summary>A header, or null where there is none.</summary>
    /// <param name="name">Its name, in any case.</param>
    public string? Header(string name) => Headers.FirstOrDefault(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}

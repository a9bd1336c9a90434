namespace ApiContract;

/// <summary>One call of an operation. It can be sent any number of times.</summary>
/// <param name="operation">The operation that is called.</param>
/// <param name="uri">The path and the query, relative to the base address.</param>
internal sealed class ApiRequest(ApiOperation operation, string uri)
{
    private List<KeyValuePair<string, string>>? _headers;

    public ApiOperation Operation { get; } = operation;

    public string Uri { get; } = uri;

    /// <summary>The media type of the body; null if there is none.</summary>
    public string? ContentType { get; private set; }

    public ReadOnlyMemory<byte> Body { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    public void SetBody(string contentType, ReadOnlyMemory<byte> body)
    {
        ContentType = contentType;
        Body = body;
    }

    public void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            (_headers ??= []).Add(new(name, value));
        }
    }
}

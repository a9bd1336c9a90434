namespace Inspectlet.Testing;

/// <summary>A request that an <see cref="InspectletSandbox"/> received: what it asked for, without the credentials.</summary>
/// <remarks>It is equal to another one by value, so a test can compare it with what it expects.</remarks>
public sealed record SandboxRequest
{
    /// <summary>The operation, as the API's document names it: <c>listWebsites</c>, <c>searchSessions</c> or <c>getSession</c>; null for anything else.</summary>
    public string? OperationId { get; init; }

    /// <summary>The id of the site; null where there is none, or it is no id.</summary>
    public long? WebsiteId { get; init; }

    /// <summary>The id of the recording; null where there is none, or it is no id.</summary>
    public long? SessionId { get; init; }

    /// <summary>The conditions; null where none were sent, or the API would not understand them.</summary>
    public SessionSearch? Search { get; init; }

    /// <summary>How many recordings a search asked for; null where it did not say, or not with a whole number.</summary>
    public int? Limit { get; init; }

    /// <summary>Which page a search asked for; null where it did not say, or not with a whole number.</summary>
    public int? Page { get; init; }

    /// <summary>Names the operation and what was sent with it, without the values: conditions can be a visitor's data.</summary>
    /// <returns>Such as <c>SandboxRequest { searchSessions, WebsiteId, Search }</c>.</returns>
    public override string ToString()
    {
        (string Name, bool IsSet)[] parts =
        [
            (nameof(WebsiteId), WebsiteId is not null),
            (nameof(SessionId), SessionId is not null),
            (nameof(Search), Search is not null),
            (nameof(Limit), Limit is not null),
            (nameof(Page), Page is not null),
        ];
        return $"{nameof(SandboxRequest)} {{ {string.Join(", ", parts.Where(p => p.IsSet).Select(p => p.Name).Prepend(OperationId ?? "unknown"))} }}";
    }
}

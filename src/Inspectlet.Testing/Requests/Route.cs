namespace Inspectlet.Testing.Requests;

/// <summary>Which operation a request calls, and the ids in its path, as they were sent.</summary>
internal sealed record Route(string OperationId, string? WebsiteId = null, string? SessionId = null)
{
    public const string ListWebsites = "listWebsites";
    public const string SearchSessions = "searchSessions";
    public const string GetSession = "getSession";

    /// <summary>What there is, in words.</summary>
    public const string All = "GET /v1/websites, POST /v1/websites/{wid}/sessions and GET /v1/websites/{wid}/sessions/{sid}";

    /// <summary>The method of the operation.</summary>
    public string Method => OperationId == SearchSessions ? "POST" : "GET";

    /// <summary>Finds the operation, whatever the method; null where there is none.</summary>
    /// <param name="path">The path, escaped.</param>
    public static Route? Find(string path) => path.Split('/') switch
    {
        ["", "v1", "websites"] => new Route(ListWebsites),
        ["", "v1", "websites", { Length: > 0 } site, "sessions"] => new Route(SearchSessions, Uri.UnescapeDataString(site)),
        ["", "v1", "websites", { Length: > 0 } site, "sessions", { Length: > 0 } session] =>
            new Route(GetSession, Uri.UnescapeDataString(site), Uri.UnescapeDataString(session)),
        _ => null,
    };
}

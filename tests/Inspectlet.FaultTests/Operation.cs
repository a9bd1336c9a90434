using System.Net;

namespace Inspectlet.FaultTests;

/// <summary>An operation of the API, called with arguments, and the answer that it expects.</summary>
/// <param name="Line">The request line that the server gets.</param>
/// <param name="Document">A sound answer: the documented one.</param>
/// <param name="CallAsync">Calls it, and gives the ids in the answer.</param>
internal sealed record Operation(string Line, string Document, Func<InspectletClient, CancellationToken, Task<IReadOnlyList<long>>> CallAsync)
{
    private const string WebsiteList = "listWebsites";
    private const string SessionList = "searchSessions";
    private const string SingleSession = "getSession";

    /// <summary>What a search sends; nothing of it may get to where it does not belong.</summary>
    public static SessionSearch Search { get; } =
        SessionSearch.All.NamedVisitor("Wilhelmina Quist").FromIpAddress("203.0.113.77").WithTag("plan", "platinum-plus");

    /// <summary>The ids of all operations.</summary>
    public static IReadOnlyList<string> Ids { get; } = [WebsiteList, SessionList, SingleSession];

    /// <summary>The ids of what the documented answer holds.</summary>
    public IReadOnlyList<long> DocumentedIds => Line == "GET /v1/websites" ? [12345678] : [2606721012];

    public static Operation Of(string id) => id switch
    {
        WebsiteList => new("GET /v1/websites", Read(id), async (c, token) => [.. (await c.ListWebsitesAsync(token)).Select(w => w.Id)]),
        SessionList => new(
            "POST /v1/websites/12345678/sessions",
            Read(id),
            async (c, token) => [.. (await c.SearchSessionsAsync(12345678, Search, cancellationToken: token)).Select(s => s.Id)]),
        SingleSession => new(
            "GET /v1/websites/12345678/sessions/2606721012",
            Read(id),
            async (c, token) => [(await c.GetSessionAsync(12345678, 2606721012, token)).Id]),
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };

    /// <summary>Each of these, by each operation.</summary>
    public static TheoryData<string, string> Times(IEnumerable<string> names)
    {
        var data = new TheoryData<string, string>();
        foreach (string name in names)
        {
            foreach (string id in Ids)
            {
                data.Add(name, id);
            }
        }

        return data;
    }

    private static string Read(string id) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", $"{id}.{(int)HttpStatusCode.OK}.json"));
}

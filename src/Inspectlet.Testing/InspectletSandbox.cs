using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Inspectlet.Testing;

/// <summary>A sandbox account of the Inspectlet API in memory: it needs no network and stores nothing.</summary>
/// <remarks>
/// It holds the one site and the one recording of the API reference and answers with the documented responses. It checks
/// credentials, routes and the bounds of a search's page. It does not evaluate the conditions of a search, so every search
/// finds the recording, on page 1. It is thread-safe.
/// </remarks>
public sealed class InspectletSandbox : HttpMessageHandler
{
    /// <summary>The account's e-mail address, as in the API reference.</summary>
    public const string Email = "bob@example.com";

    /// <summary>The account's API token, as in the API reference. It is valid for this sandbox only.</summary>
    public const string ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";

    /// <summary>The id of the account's one site.</summary>
    public const long WebsiteId = 12345678;

    /// <summary>The id of the site's one recording.</summary>
    public const long SessionId = 2606721012;

    private const string NoSessions = """{"response":[]}""";

    private static readonly string Credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}:{ApiToken}"));

    /// <summary>Creates a client of a new sandbox, with the right credentials.</summary>
    /// <returns>The client, ready for calls.</returns>
    public static InspectletClient CreateClient() => new(
        new InspectletClientOptions { Email = Email, ApiToken = ApiToken },
        new HttpClient(new InspectletSandbox()));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Headers.Authorization is not { Scheme: "Basic", Parameter: { } credentials } || credentials != Credentials)
        {
            return Refuse(HttpStatusCode.Unauthorized, "listWebsites");
        }

        // The sandbox accepts any version at the end of the base address.
        string[] segments = (request.RequestUri?.AbsolutePath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        int websites = Array.LastIndexOf(segments, "websites");
        string[] route = websites < 0 ? [] : segments[websites..];
        return (request.Method.Method, route) switch
        {
            ("GET", ["websites"]) => Respond("listWebsites"),
            ("POST", ["websites", { } site, "sessions"]) => IsOurs(site)
                ? await SearchAsync(request, cancellationToken).ConfigureAwait(false)
                : Refuse(HttpStatusCode.Unauthorized, "searchSessions"),
            ("GET", ["websites", { } site, "sessions", { } session]) => IsOurs(site)
                ? GetSession(session)
                : Refuse(HttpStatusCode.Unauthorized, "getSession"),
            _ => Refuse(HttpStatusCode.BadRequest, "listWebsites"),
        };
    }

    private static bool IsOurs(string site) => site == WebsiteId.ToString(CultureInfo.InvariantCulture);

    private static HttpResponseMessage GetSession(string session) =>
        session == SessionId.ToString(CultureInfo.InvariantCulture) ? Respond("getSession") : Json(HttpStatusCode.OK, NoSessions);

    private static async Task<HttpResponseMessage> SearchAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        bool isSound = TryReadBound(form, "limit", 10, SessionEnumerationOptions.MaxPageSize, out _) & TryReadBound(form, "page", 1, int.MaxValue, out int page);
        return !isSound ? Refuse(HttpStatusCode.BadRequest, "searchSessions")
            : page > 1 ? Json(HttpStatusCode.OK, NoSessions)
            : Respond("searchSessions");
    }

    private static bool TryReadBound(string form, string field, int defaultValue, int max, out int value)
    {
        string prefix = field + "=";
        string? text = form.Split('&').FirstOrDefault(f => f.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
        value = defaultValue;
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1 && value <= max);
    }

    private static HttpResponseMessage Respond(string operation) => Json(HttpStatusCode.OK, DocumentedResponse.Read(operation, 200));

    private static HttpResponseMessage Refuse(HttpStatusCode status, string operation) =>
        Json(status, DocumentedResponse.Read(operation, (int)status));

    private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status)
    {
        Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
    };
}

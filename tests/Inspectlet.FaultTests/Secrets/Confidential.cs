using System.Text;

namespace Inspectlet.FaultTests.Secrets;

/// <summary>What must not be seen, and what a server can do to show it.</summary>
internal static class Confidential
{
    public const string Email = "bob@example.com";

    /// <summary>With characters that JSON and addresses escape, also in the Base64 that it becomes.</summary>
    public const string ApiToken = "t0ken/with?a~slash/5f1e9c";

    public const string AccessKey = "2e1a5838e3c823cf1b754e5dd9e4f2a775eb9bfd";

    public static string Credentials { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}:{ApiToken}"));

    public static SessionSearch Search { get; } = SessionSearch.All
        .NamedVisitor("Wilhelmina Quist")
        .FromIpAddress("203.0.113.77")
        .FromTrafficSource("zanzibar-gazette")
        .WithTag("loyalty-tier", "platinum-plus")
        .Visiting(PageUrl.Contains("/hidden-garden"));

    public static string SessionLink { get; } = $"http://www.inspectlet.com/dashboard/watchsession/1/2?pn=1&accessResourceKey={AccessKey}";

    /// <summary>A recording as the API sends it, full of what is nobody's business.</summary>
    public static string SessionJson { get; } = $$"""
        {"sid":2,"wid":1,"display_name":"Ottoline Fairweather","ip":"198.51.100.23","country":"NZ",
        "sessionlink":"{{SessionLink.Replace("/", "\\/", StringComparison.Ordinal)}}",
        "tags":[{"tag":"email","value":"ottoline@example.net"}],
        "pages":[{"rid":3,"url":"https://example.com/my-account","pagetitle":"Orders of Ottoline"}],
        "referrer":{"source":"hush-hush.example"},"landing_page":"https://example.com/clinic","custom":["allergic to nuts"]}
        """.ReplaceLineEndings("");

    /// <summary>An answer with that recording.</summary>
    public static string AnswerJson { get; } = $$"""{"response":[{{SessionJson}}]}""";

    private static string TokenInHex { get; } = Convert.ToHexString(Encoding.UTF8.GetBytes(ApiToken));

    private static string TokenInBase64 { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes(ApiToken));

    /// <summary>All ways in which a server may repeat the credentials and a link.</summary>
    public static string Echo { get; } = string.Join(
        " | ",
        TokenInHex,
        TokenInBase64,
        string.Concat(ApiToken.Select(c => $"%{(int)c:x2}")),
        $"access_resource_key is '{AccessKey}'",
        Uri.EscapeDataString(Uri.EscapeDataString(SessionLink)),
        ApiToken,
        Uri.EscapeDataString(ApiToken),
        "Basic " + Credentials,
        Uri.EscapeDataString(Credentials),
        SessionLink,
        Uri.EscapeDataString(SessionLink),
        $"accessResourceKey = {AccessKey}",
        $"accessResourceKey: '{AccessKey}'");

    /// <summary>The same as PHP writes it into JSON, without the quotation marks.</summary>
    public static string JsonEcho { get; } = Echo.Replace("/", "\\/", StringComparison.Ordinal)
        + $" | {{\\\"accessResourceKey\\\":\\\"{AccessKey}\\\"}} | accessResourceKey\\u003d{AccessKey}";

    /// <summary>All ways in which a server may repeat the search.</summary>
    public static string SearchEcho { get; } = string.Join(
        " | ",
        "There is no 'WILHELMINA QUIST' at 203.0.113.77",
        Search.ToJson(),
        Uri.EscapeDataString(Search.ToJson()),
        Uri.EscapeDataString(Search.ToJson()).Replace("%20", "+", StringComparison.Ordinal));

    /// <summary>What may be seen nowhere at all.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        ApiToken,
        ApiToken.Replace("/", "\\/", StringComparison.Ordinal),
        Uri.EscapeDataString(ApiToken),
        Credentials,
        Credentials.Replace("/", "\\/", StringComparison.Ordinal),
        Uri.EscapeDataString(Credentials),
        AccessKey,

        TokenInHex,
        TokenInBase64,
        string.Concat(ApiToken.Select(c => $"%{(int)c:x2}")),

        // Not even the beginning of them.
        TokenInHex[..16],
        TokenInBase64[..16],
        ApiToken[..16],
        Credentials[..^8][20..],
        AccessKey[..16],
    ];

    /// <summary>
    /// What may be seen only where somebody asks for it by name: in a model's or a search's properties, the API's words,
    /// the excerpt of a body.
    /// </summary>
    public static IReadOnlyList<string> Personal { get; } =
    [
        "Wilhelmina", "Quist", "203.0.113.77", "zanzibar-gazette", "loyalty-tier", "platinum-plus", "hidden-garden",
        "Ottoline", "Fairweather", "198.51.100.23", "ottoline@example.net", "my-account", "hush-hush", "clinic", "allergic",
    ];
}

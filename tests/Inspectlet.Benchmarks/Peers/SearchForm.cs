namespace Inspectlet.Benchmarks.Peers;

/// <summary>The search that every client sends.</summary>
internal static class SearchForm
{
    public const long WebsiteId = 12345678;

    public const string Email = "bob@example.com";

    public const string ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";

    public static SessionSearch Search { get; } = SessionSearch.All.FromCountry("US").OnDevice(DeviceType.Phone).LastWeek();

    public static string Json { get; } = Search.ToJson();

    /// <summary>An HTTP client as people make one: an address, and credentials that go with every request.</summary>
    public static HttpClient CreateHttpClient(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new(
            "Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Email}:{ApiToken}")));
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        return http;
    }
}

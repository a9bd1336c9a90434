using System.Text.Json;
using Refit;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>The client that Refit makes of an interface, with System.Text.Json.</summary>
internal interface IRefitPeer
{
    [Post("/websites/{wid}/sessions")]
    Task<SearchAnswer> SearchSessionsAsync(long wid, [Body(BodySerializationMethod.UrlEncoded)] RefitForm form);
}

/// <summary>The form of a search.</summary>
internal sealed class RefitForm
{
    [AliasAs("search")]
    public string? Search { get; set; }
}

/// <summary>Makes the client.</summary>
internal static class RefitPeer
{
    public static IRefitPeer Create(HttpClient http)
    {
        http.BaseAddress = new Uri(http.BaseAddress!.AbsoluteUri.TrimEnd('/'));
        var settings = new RefitSettings(new SystemTextJsonContentSerializer(new JsonSerializerOptions { TypeInfoResolver = HandWritten.TypeInfo }));
        return RestService.For<IRefitPeer>(http, settings);
    }
}

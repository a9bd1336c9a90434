using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>What people write for themselves, in the form that System.Text.Json reads fastest: mutable classes, nothing nullable but references.</summary>
internal static partial class HandWritten
{
    private static readonly JsonSerializerOptions ByReflection = new();

    public static SearchAnswer ReadByReflection(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<SearchAnswer>(json, ByReflection)!;

    public static SearchAnswer ReadBySourceGeneration(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Context.Default.SearchAnswer)!;

    public static SearchAnswer ReadWithNewtonsoft(Stream json)
    {
        using var text = new StreamReader(json);
        using var reader = new Newtonsoft.Json.JsonTextReader(text);
        return Newtonsoft.Json.JsonSerializer.CreateDefault().Deserialize<SearchAnswer>(reader)!;
    }

    /// <summary>The contract of the types, by source generation.</summary>
    public static IJsonTypeInfoResolver TypeInfo => Context.Default;

    /// <summary>Calls as one does who writes no more than he must: PostAsync, which holds the whole answer, and ReadFromJsonAsync.</summary>
    public static async Task<SearchAnswer> SearchAsync(HttpClient http)
    {
        using var form = new FormUrlEncodedContent([new("search", SearchForm.Json)]);
        using HttpResponseMessage response = await http.PostAsync($"websites/{SearchForm.WebsiteId}/sessions", form);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(Context.Default.SearchAnswer))!;
    }

    /// <summary>Calls as one does who takes care: the answer is read while it arrives, and nothing holds it whole.</summary>
    public static async Task<SearchAnswer> SearchStreamingAsync(HttpClient http)
    {
        using var form = new FormUrlEncodedContent([new("search", SearchForm.Json)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"websites/{SearchForm.WebsiteId}/sessions") { Content = form };
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(Context.Default.SearchAnswer))!;
    }

    [JsonSerializable(typeof(SearchAnswer))]
    internal sealed partial class Context : JsonSerializerContext;
}

using System.Buffers;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>The barest call: the same request, the answer in a pooled buffer, its tokens read and each string made.</summary>
internal static class RawCall
{
    public static async Task<int> SendAsync(HttpClient http)
    {
        using var form = new FormUrlEncodedContent([new("search", SearchForm.Json)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"websites/{SearchForm.WebsiteId}/sessions") { Content = form };
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)response.Content.Headers.ContentLength.GetValueOrDefault());
        int length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        int read = Floors.ReadTokensAndMakeStrings(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return read;
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Inspectlet.Benchmarks.Peers;

/// <summary>An export as one writes it by hand: page after page, and every recording without its secrets as a line of a compressed file.</summary>
internal static class ExportLoop
{
    /// <summary>Exports what a search finds.</summary>
    /// <param name="http">Sends, with address and credentials.</param>
    /// <param name="search">The search, as JSON.</param>
    /// <param name="path">The file.</param>
    /// <returns>How many recordings there were.</returns>
    public static async Task<int> RunAsync(HttpClient http, string search, string path)
    {
        int count = 0;
        await using FileStream file = File.Create(path);
        await using var compressed = new GZipStream(file, CompressionLevel.Fastest);
        await using var writer = new Utf8JsonWriter(compressed, new JsonWriterOptions { SkipValidation = true });
        for (int page = 1; ; page++)
        {
            using var form = new FormUrlEncodedContent(
                [new("search", search), new("limit", "100"), new("page", page.ToString(CultureInfo.InvariantCulture))]);
            using HttpResponseMessage response = await http.PostAsync($"websites/{SearchForm.WebsiteId}/sessions", form);
            response.EnsureSuccessStatusCode();
            using JsonDocument answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
            JsonElement sessions = answer.RootElement.GetProperty("response");
            if (sessions.GetArrayLength() == 0)
            {
                return count;
            }

            foreach (JsonElement session in sessions.EnumerateArray())
            {
                Write(session, writer);
                writer.Flush();
                writer.Reset();
                compressed.WriteByte((byte)'\n');
                count++;
            }
        }
    }

    private static void Write(JsonElement session, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (JsonProperty member in session.EnumerateObject())
        {
            if (!(member.NameEquals("sessionlink"u8) || member.NameEquals("ip"u8) || member.NameEquals("display_name"u8)))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using ApiContract;

namespace Inspectlet.Masking;

/// <summary>The texts that a request sent, such as a visitor's name: those in its path, its query, its form or its JSON, but no numbers.</summary>
internal static class SentTexts
{
    public static IEnumerable<string> Of(ApiRequest request)
    {
        string path = request.Uri.Split('?')[0];
        string query = request.Uri[path.Length..].TrimStart('?');
        IEnumerable<string> body = request.ContentType switch
        {
            FormWriter.ContentType => OfFields(Encoding.UTF8.GetString(request.Body.Span)),
            JsonText.ContentType => OfValue(Encoding.UTF8.GetString(request.Body.Span)),
            _ => [],
        };
        return OfPath(path, request.Operation.Path).Concat(OfFields(query)).Concat(body);
    }

    private static IEnumerable<string> OfPath(string path, string template) =>
        path.Split('/').Zip(template.Split('/'))
            .Where(segment => segment.Second.Contains('{', StringComparison.Ordinal))
            .SelectMany(segment => OfValue(Uri.UnescapeDataString(segment.First)));

    private static IEnumerable<string> OfFields(string fields) =>
        fields.Split('&').SelectMany(field => OfValue(WebUtility.UrlDecode(field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..])));

    private static IEnumerable<string> OfValue(string value)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(value);
            return [.. OfJson(json.RootElement)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or JSON with text that is no proper Unicode.
            return [value];
        }
    }

    private static IEnumerable<string> OfJson(JsonElement json, string member = "") => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => OfJson(m.Value, m.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(element => OfJson(element, member)),
        JsonValueKind.String when !IsWordOfApi(member) => [json.GetString()!],
        _ => [],
    };

    // How values are compared ("is"), combined ("and") and chosen ("custom"): such words are in every sentence of the API.
    private static bool IsWordOfApi(string member) => member is "operator" or "daterange";
}

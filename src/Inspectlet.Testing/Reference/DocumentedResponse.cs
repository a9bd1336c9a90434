using System.Text.Json;

namespace Inspectlet.Testing.Reference;

/// <summary>The example responses of the API's document.</summary>
internal static class DocumentedResponse
{
    private static readonly Lazy<string[]> ErrorWords = new(() => [.. new[] { 400, 401, 429 }.Select(ReadError)]);

    public static Website Website =>
        Read("listWebsites", 200).GetProperty("response")[0].Deserialize(SandboxJson.Default.Website)!;

    public static Session Session =>
        Read("getSession", 200).GetProperty("response")[0].Deserialize(SandboxJson.Default.Session)!;

    /// <summary>What the API says of 400.</summary>
    public static string BadRequest => ErrorWords.Value[0];

    /// <summary>What the API says of 401.</summary>
    public static string Unauthorized => ErrorWords.Value[1];

    /// <summary>What the API says of 429.</summary>
    public static string TooManyRequests => ErrorWords.Value[2];

    private static string ReadError(int status) => Read("searchSessions", status).GetProperty("error").GetString()!;

    private static JsonElement Read(string operation, int status)
    {
        string name = $"{operation}.{status}.json";
        using Stream stream = typeof(DocumentedResponse).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no documented response '{name}'.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

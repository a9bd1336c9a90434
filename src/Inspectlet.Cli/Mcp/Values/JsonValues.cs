using System.Globalization;
using System.Text.Json.Nodes;

namespace Inspectlet.Cli.Mcp.Values;

/// <summary>Values as answers have them. What there is not is left out.</summary>
internal static class JsonValues
{
    /// <summary>The time in UTC, with its offset.</summary>
    public static string? Of(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Of(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a member, if it has a value.</summary>
    public static void AddIfAny(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    public static JsonArray ToJson(this IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ApiContract;

/// <summary>Values as the text of a path, a query, a header or a form field.</summary>
internal static class ApiText
{
    public static string Of(string value) => value;

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(Uri value) => value.OriginalString;

    public static string Of(byte[] value) => Convert.ToBase64String(value);

    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset value) => value.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A string as it is, anything else as JSON; nothing for what has no value.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    public static string Of<T>(T value)
        where T : struct, IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    public static string UnixSeconds(DateTimeOffset value) => Of(value.ToUnixTimeSeconds());

    public static string UnixMilliseconds(DateTimeOffset value) => Of(value.ToUnixTimeMilliseconds());

    public static string Seconds(TimeSpan value) => Of(value.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>Text for a segment of a path or for a query, with every reserved character escaped.</summary>
    public static string Escape(string value) => Uri.EscapeDataString(value);

    /// <summary>The texts of a list with a separator between them; null for an empty list.</summary>
    public static string? Join<T>(IReadOnlyList<T>? values, string separator, Func<T, string> text) =>
        values is { Count: > 0 } ? string.Join(separator, values.Select(text)) : null;

    /// <summary>Appends a field to a query.</summary>
    public static void AppendQuery(StringBuilder uri, ref bool hasQuery, string name, string value) =>
        AppendEscaped(uri, ref hasQuery, name, Escape(value));

    /// <summary>Appends a field whose value is already escaped; nothing for null.</summary>
    public static void AppendEscaped(StringBuilder uri, ref bool hasQuery, string name, string? value)
    {
        if (value is not null)
        {
            uri.Append(hasQuery ? '&' : '?').Append(Escape(name)).Append('=').Append(value);
            hasQuery = true;
        }
    }

    /// <summary>Appends a value of any kind: each member of an object and each element of a list is a field of its own.</summary>
    /// <param name="uri">What to append to.</param>
    /// <param name="hasQuery">Whether there is a field already.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="isNested">Whether the names of members follow it in brackets.</param>
    /// <param name="value">The value.</param>
    public static void AppendQuery(StringBuilder uri, ref bool hasQuery, string name, bool isNested, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    AppendQuery(uri, ref hasQuery, isNested ? $"{name}[{member.Name}]" : member.Name, Of(member.Value));
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement element in value.EnumerateArray())
                {
                    AppendQuery(uri, ref hasQuery, name, Of(element));
                }

                break;
            default:
                AppendQuery(uri, ref hasQuery, name, Of(value));
                break;
        }
    }
}

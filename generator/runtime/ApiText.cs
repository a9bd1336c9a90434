using System.Globalization;
using System.Text;

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

    public static string Of<T>(T value)
        where T : struct, IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    public static string UnixSeconds(DateTimeOffset value) => Of(value.ToUnixTimeSeconds());

    public static string UnixMilliseconds(DateTimeOffset value) => Of(value.ToUnixTimeMilliseconds());

    public static string Seconds(TimeSpan value) => Of(value.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>Text for a segment of a path or for a query, with everything escaped that has a meaning there.</summary>
    public static string Escape(string value) => Uri.EscapeDataString(value);

    /// <summary>Appends a field to a query, with the separator that its place calls for.</summary>
    public static void AppendQuery(StringBuilder uri, ref bool hasQuery, string name, string value)
    {
        uri.Append(hasQuery ? '&' : '?').Append(Escape(name)).Append('=').Append(Escape(value));
        hasQuery = true;
    }
}

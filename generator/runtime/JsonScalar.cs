using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace ApiContract;

/// <summary>
/// Reads scalars in every form that the API sends: numbers as strings, strings as numbers, booleans as 0 and 1, null as
/// <c>""</c>.
/// </summary>
/// <remarks>
/// Every method starts at the value's first token. It returns true at the value's last token, also for null. It returns
/// false, without having moved, for what cannot be such a value, and the caller decides what to do with it.
/// </remarks>
internal static class JsonScalar
{
    // The years 1 to 9999, which are all that DateTimeOffset has.
    private const long MinUnixSeconds = -62_135_596_800;
    private const long MaxUnixSeconds = 253_402_300_799;

    private delegate bool Parser<T>(string text, out T value);

    public static bool TryReadString(ref Utf8JsonReader reader, JsonStrings? strings, out string? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.String => JsonString.Read(ref reader, strings),
            JsonTokenType.Number => JsonString.ReadRaw(ref reader),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
        return value is not null || reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryReadInt64(ref Utf8JsonReader reader, out long? value)
    {
        if (JsonDigits.TryRead(ref reader, out long number))
        {
            value = number;
            return true;
        }

        // 1.0 and 1e3 are whole numbers too.
        bool isNumber = TryReadDecimal(ref reader, out decimal? exact);
        bool isWhole = exact is not { } given || (decimal.Truncate(given) == given && given is >= long.MinValue and <= long.MaxValue);
        value = isNumber && isWhole ? (long?)exact : null;
        return isNumber && isWhole;
    }

    public static bool TryReadInt32(ref Utf8JsonReader reader, out int? value)
    {
        bool fits = TryReadInt64(ref reader, out long? number) && number is null or (>= int.MinValue and <= int.MaxValue);
        value = fits ? (int?)number : null;
        return fits;
    }

    public static bool TryReadDecimal(ref Utf8JsonReader reader, out decimal? value)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            value = reader.TryGetDecimal(out decimal number) ? number : null;
            return value is not null;
        }

        return TryParse(
            ref reader,
            static (string text, out decimal number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            out value);
    }

    public static bool TryReadDouble(ref Utf8JsonReader reader, out double? value)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            double given = reader.GetDouble();
            value = double.IsFinite(given) ? given : null;
            return double.IsFinite(given);
        }

        // Infinity cannot be written as JSON.
        return TryParse(
            ref reader,
            static (string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number),
            out value);
    }

    public static bool TryReadSingle(ref Utf8JsonReader reader, out float? value)
    {
        bool isNumber = TryReadDouble(ref reader, out double? number) && (number is not { } given || float.IsFinite((float)given));
        value = isNumber ? (float?)number : null;
        return isNumber;
    }

    public static bool TryReadBoolean(ref Utf8JsonReader reader, out bool? value)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            value = reader.TokenType == JsonTokenType.True;
            return true;
        }

        if (reader.ValueSpan.Length == 1 && JsonDigits.TryRead(ref reader, out long number))
        {
            value = number is 0 or 1 ? number == 1 : null;
            return value is not null;
        }

        return TryParse(ref reader, TryParseBoolean, out value);
    }

    public static bool TryReadUnixSeconds(ref Utf8JsonReader reader, out DateTimeOffset? value) =>
        TryReadUnixTime(ref reader, 1, TimeSpan.TicksPerSecond, out value);

    public static bool TryReadUnixMilliseconds(ref Utf8JsonReader reader, out DateTimeOffset? value) =>
        TryReadUnixTime(ref reader, 1000, TimeSpan.TicksPerMillisecond, out value);

    public static bool TryReadSeconds(ref Utf8JsonReader reader, out TimeSpan? value)
    {
        const long Most = long.MaxValue / TimeSpan.TicksPerSecond;
        bool fits = TryReadDecimal(ref reader, out decimal? seconds) && seconds is null or (>= -Most and <= Most);
        value = fits && seconds is { } given ? new TimeSpan((long)(given * TimeSpan.TicksPerSecond)) : null;
        return fits;
    }

    public static bool TryReadDate(ref Utf8JsonReader reader, out DateOnly? value) => TryParse(
        ref reader,
        static (string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date),
        out value);

    public static bool TryReadDateTime(ref Utf8JsonReader reader, out DateTimeOffset? value) => TryParse(
        ref reader,
        static (string text, out DateTimeOffset time) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time),
        out value);

    public static bool TryReadGuid(ref Utf8JsonReader reader, out Guid? value) => TryParse<Guid>(ref reader, Guid.TryParse, out value);

    public static bool TryReadUri(ref Utf8JsonReader reader, out Uri? value)
    {
        value = null;
        return TryReadTextOrNone(ref reader, out string? text)
            && (text is null || Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value));
    }

    public static bool TryReadBytes(ref Utf8JsonReader reader, out byte[]? value)
    {
        bool fits = TryReadTextOrNone(ref reader, out string? text) && (text is null || Base64.IsValid(text));
        value = fits && text is not null ? Convert.FromBase64String(text) : null;
        return fits;
    }

    public static bool TryReadJson(ref Utf8JsonReader reader, out JsonElement? value)
    {
        value = JsonAny.Read(ref reader);
        return true;
    }

    private static bool TryReadUnixTime(ref Utf8JsonReader reader, long unitsPerSecond, long ticksPerUnit, out DateTimeOffset? value)
    {
        bool isWhole = JsonDigits.TryRead(ref reader, out long whole);
        if (isWhole && whole >= MinUnixSeconds * unitsPerSecond && whole <= MaxUnixSeconds * unitsPerSecond)
        {
            value = DateTimeOffset.UnixEpoch.AddTicks(whole * ticksPerUnit);
            return true;
        }

        decimal least = (DateTimeOffset.MinValue - DateTimeOffset.UnixEpoch).Ticks / ticksPerUnit;
        decimal most = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / ticksPerUnit;
        bool fits = TryReadDecimal(ref reader, out decimal? units) && (units is null || (units >= least && units <= most));
        value = fits && units is { } given ? DateTimeOffset.UnixEpoch.AddTicks((long)(given * ticksPerUnit)) : null;
        return fits;
    }

    private static bool TryParseBoolean(string text, out bool value)
    {
        value = text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text == "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryParse<T>(ref Utf8JsonReader reader, Parser<T> parse, out T? value)
        where T : struct
    {
        T parsed = default;
        bool fits = TryReadTextOrNone(ref reader, out string? text) && (text is null || parse(text, out parsed));
        value = fits && text is not null ? parsed : null;
        return fits;
    }

    /// <summary>Reads a string; an empty one is null.</summary>
    private static bool TryReadTextOrNone(ref Utf8JsonReader reader, out string? text)
    {
        string trimmed = reader.TokenType == JsonTokenType.String ? JsonString.Read(ref reader).Trim() : "";
        text = trimmed.Length == 0 ? null : trimmed;
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
    }
}

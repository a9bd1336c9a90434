using System.Globalization;

namespace Inspectlet.Cli.Input;

/// <summary>Points and spans of time.</summary>
internal static class TimeArgument
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <exception cref="UsageException">It is no time.</exception>
    public static DateTimeOffset ParseTime(string option, string text, bool isEnd)
    {
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Styles, out DateTimeOffset day))
        {
            return isEnd ? day.AddDays(1).AddSeconds(-1) : day;
        }

        return DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, Styles, out DateTimeOffset time)
            ? time
            : throw new UsageException($"{option} must be a date such as 2026-01-31, or a time such as 2026-01-31T12:00Z, not '{text}'.");
    }

    /// <exception cref="UsageException">It is no span.</exception>
    public static TimeSpan? ParseSpan(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        (string digits, int factor) = text switch
        {
            [.., 's'] => (text[..^1], 1),
            [.., 'm'] => (text[..^1], 60),
            [.., 'h'] => (text[..^1], 3600),
            _ => (text, 1),
        };
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? TimeSpan.FromSeconds((long)number * factor)
            : throw new UsageException($"{option} must be a length of time such as 30s, 5m or 1h, not '{text}'.");
    }
}

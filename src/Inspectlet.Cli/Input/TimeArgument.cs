using System.Globalization;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Input;

/// <summary>Points and spans of time.</summary>
internal static class TimeArgument
{
    /// <exception cref="UsageException">The text is not a time, or one that the API does not accept.</exception>
    public static DateTimeOffset ParseTime(string option, string text, bool isEnd)
    {
        DateTimeOffset time = TimeText.TryParse(text, isEnd, out DateTimeOffset parsed) ? parsed
            : throw new UsageException($"{option} must be a date such as 2026-01-31, or a time such as 2026-01-31T12:00Z, not '{text}'.");
        return NotBefore1970(option, time);
    }

    /// <summary>A point in time: a date alone does not say which.</summary>
    /// <exception cref="UsageException">The text is not a time, or one that the API does not accept.</exception>
    public static DateTimeOffset ParseMoment(string option, string text) => TimeText.TryParseMoment(text, out DateTimeOffset time)
        ? NotBefore1970(option, time)
        : throw new UsageException($"{option} must be a date with a time, such as 2026-01-31T12:00:30Z, not '{text}'.");

    /// <exception cref="UsageException">The text is not a span of time.</exception>
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
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= int.MaxValue / factor
            ? TimeSpan.FromSeconds((long)number * factor)
            : throw new UsageException($"{option} must be a length of time such as 30s, 5m or 1h, not '{text}'.");
    }

    private static DateTimeOffset NotBefore1970(string option, DateTimeOffset time) =>
        time >= DateTimeOffset.UnixEpoch ? time : throw new UsageException($"{option} must not lie before 1970.");
}

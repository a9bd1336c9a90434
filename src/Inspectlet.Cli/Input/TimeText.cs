using System.Globalization;

namespace Inspectlet.Cli.Input;

/// <summary>How people and assistants write dates and times: UTC where a time does not say.</summary>
internal static class TimeText
{
    // The time zone and the fraction of a second are optional.
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    /// <summary>A date with a time.</summary>
    public static bool TryParseMoment(string text, out DateTimeOffset time) => TryParse(text, TimeFormats, out time);

    /// <summary>A date, or a date with a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEnd">Whether a date alone is its last second, and not its first.</param>
    /// <param name="time">The time.</param>
    public static bool TryParse(string text, bool isEnd, out DateTimeOffset time)
    {
        if (!TryParse(text, ["yyyy-MM-dd"], out time))
        {
            return TryParseMoment(text, out time);
        }

        time = isEnd ? LastSecondOf(time) : time;
        return true;
    }

    /// <summary>The last second of a day, which searches include.</summary>
    public static DateTimeOffset LastSecondOf(DateTimeOffset day) => day + new TimeSpan(23, 59, 59);

    private static bool TryParse(string text, string[] formats, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}

using System.Globalization;

namespace Inspectlet.Cli.Output;

/// <summary>Values as text for people.</summary>
internal static class ValueText
{
    public static string Of(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? SafeText.None;

    public static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? SafeText.None;

    /// <summary>A number of things, which is easier to read in groups of digits: <c>1,234</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(bool? flag) => flag switch
    {
        true => "yes",
        false => "no",
        null => SafeText.None,
    };

    /// <summary>The browser and the device of a recording: <c>chrome, desktop</c>.</summary>
    public static string Of(Browser? browser, DeviceType? device) =>
        string.Join(", ", new[] { browser?.Value, device?.Value }.Where(v => !string.IsNullOrEmpty(v)));

    /// <summary>A value of whatever kind a column has; null for none.</summary>
    public static string? Of(object? value, TimeStyle times) => value switch
    {
        null => null,
        string text => text,
        bool flag => Of(flag),
        DateTimeOffset time => times.Text(time),
        TimeSpan span => Of(span),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType()} is no value of a column.", nameof(value)),
    };

    public static string Of(TimeSpan? span) => span switch
    {
        null => SafeText.None,
        { TotalHours: >= 1 } hours => $"{(long)hours.TotalHours}h {hours.Minutes:00}m",
        { TotalMinutes: >= 1 } minutes => $"{minutes.Minutes}m {minutes.Seconds:00}s",
        { } seconds => $"{(int)seconds.TotalSeconds}s",
    };
}

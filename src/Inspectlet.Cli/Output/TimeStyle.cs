using System.Globalization;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>How times are shown: in UTC, or as the machine's own zone has them, with the offset.</summary>
internal sealed class TimeStyle
{
    private readonly TimeZoneInfo? _zone;

    private TimeStyle(TimeZoneInfo? zone) => _zone = zone;

    public static TimeStyle Utc { get; } = new(zone: null);

    /// <summary>The zone that days are of.</summary>
    public TimeZoneInfo Zone => _zone ?? TimeZoneInfo.Utc;

    /// <summary>How a heading says which times they are: UTC, or local.</summary>
    public string Name => _zone is null ? "UTC" : "local";

    public static TimeStyle Of(CliHost host, bool isLocal) => isLocal ? new TimeStyle(host.Clock.LocalTimeZone) : Utc;

    /// <summary>A time for people. Local ones have their offset, which need not be today's.</summary>
    public string Text(DateTimeOffset time) => _zone is null
        ? ValueText.Of(time)
        : TimeZoneInfo.ConvertTime(time, _zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    /// <summary>A time for programs, by ISO 8601.</summary>
    public string Iso(DateTimeOffset time) => _zone is null
        ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : TimeZoneInfo.ConvertTime(time, _zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

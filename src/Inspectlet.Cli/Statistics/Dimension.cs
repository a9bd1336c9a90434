using System.Globalization;

namespace Inspectlet.Cli.Statistics;

/// <summary>What recordings are counted by, such as the country.</summary>
internal sealed class Dimension
{
    private readonly Func<Session, TimeZoneInfo, IEnumerable<string?>> _keysOf;

    private Dimension(string name, string heading, StringComparer comparer, Func<Session, TimeZoneInfo, IEnumerable<string?>> keysOf)
    {
        Name = name;
        Heading = heading;
        Comparer = comparer;
        _keysOf = keysOf;
    }

    /// <summary>The day on which the visit began, as 2026-01-31; counts are in the order of the days.</summary>
    public static Dimension Day { get; } = Of("day", "Day", StringComparer.Ordinal, DayOf);

    /// <summary>The country's code, whatever the case of its letters.</summary>
    public static Dimension Country { get; } = Of("country", "Country", StringComparer.OrdinalIgnoreCase, (s, _) => s.Country);

    /// <summary>The browser.</summary>
    public static Dimension Browser { get; } = Of("browser", "Browser", StringComparer.OrdinalIgnoreCase, (s, _) => s.Browser?.Value);

    /// <summary>The kind of device.</summary>
    public static Dimension Device { get; } = Of("device", "Device", StringComparer.OrdinalIgnoreCase, (s, _) => s.DeviceType?.Value);

    /// <summary>Where the visitor came from.</summary>
    public static Dimension Source { get; } = Of("source", "Source", StringComparer.OrdinalIgnoreCase, (s, _) => s.Referrer?.Source);

    /// <summary>The first page, without its scheme, query and fragment, which would make nearly every visit one of its own.</summary>
    public static Dimension LandingPage { get; } = Of("landing-page", "Landing page", StringComparer.OrdinalIgnoreCase, (s, _) => PageOf(s.LandingPage));

    /// <summary>The names of the tags. A recording counts once under each.</summary>
    public static Dimension Tag { get; } = new("tag", "Tag", StringComparer.OrdinalIgnoreCase, TagsOf);

    /// <summary>All there are, in the order in which they are shown.</summary>
    public static IReadOnlyList<Dimension> All { get; } = [Day, Country, Browser, Device, Source, LandingPage, Tag];

    /// <summary>The name on the command line.</summary>
    public string Name { get; }

    /// <summary>The name for people.</summary>
    public string Heading { get; }

    /// <summary>Which keys are the same.</summary>
    public StringComparer Comparer { get; }

    /// <summary>Finds one by its name; null where there is none.</summary>
    public static Dimension? Find(string name) => All.FirstOrDefault(dimension => dimension.Name == name);

    /// <summary>What a recording counts under, each once; an empty text where it has nothing.</summary>
    /// <param name="session">The recording.</param>
    /// <param name="zone">The time zone of days.</param>
    public IEnumerable<string> KeysOf(Session session, TimeZoneInfo zone) => _keysOf(session, zone).Select(key => key ?? "");

    private static Dimension Of(string name, string heading, StringComparer comparer, Func<Session, TimeZoneInfo, string?> keyOf) =>
        new(name, heading, comparer, (session, zone) => [keyOf(session, zone)]);

    private static string? DayOf(Session session, TimeZoneInfo zone) => session.StartedAt is { } start
        ? TimeZoneInfo.ConvertTime(start, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static string? PageOf(string? url)
    {
        string? page = PageText.WithoutScheme(url);
        return page?.IndexOfAny(['?', '#']) is >= 0 and var end ? page[..end] : page;
    }

    private static IEnumerable<string?> TagsOf(Session session, TimeZoneInfo zone) => session.Tags.Count switch
    {
        0 => [null],
        1 => [session.Tags[0].Name],
        _ => session.Tags.Select(tag => tag.Name).Distinct(StringComparer.OrdinalIgnoreCase),
    };
}

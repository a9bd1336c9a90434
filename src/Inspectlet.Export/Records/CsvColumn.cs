using System.Globalization;
using System.Text.Json;

namespace Inspectlet.Export.Records;

/// <summary>A column of a CSV file: its name, and what a recording has there.</summary>
/// <param name="Name">The name: the API's, where it has one.</param>
/// <param name="Of">The text of a cell; null for an empty one.</param>
/// <param name="IsText">Whether visitors or sites chose the text. Numbers and times need no care.</param>
internal sealed record CsvColumn(string Name, Func<Session, string?> Of, bool IsText = false)
{
    /// <summary>All columns, in their order. Later versions may add some at the end.</summary>
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        new("sid", s => Text(s.Id)),
        new("wid", s => Text(s.WebsiteId)),
        new("date_start_session", s => Text(s.StartedAt)),
        new("date_end_session", s => Text(s.EndedAt)),
        new("session_duration", s => Text(s.RawDuration)),
        new("duration_seconds", s => s.Duration?.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        new("num_pages", s => Text(s.PageCount)),
        new("uid", s => Text(s.VisitorId)),
        new("new_visitor", s => Text(s.IsNewVisitor)),
        new("starred", s => Text(s.IsStarred)),
        new("country", s => s.Country, IsText: true),
        new("browser", s => s.Browser?.Value, IsText: true),
        new("device_type", s => s.DeviceType?.Value, IsText: true),
        new("source", s => s.Referrer?.Source, IsText: true),
        new("landing_page", s => s.LandingPage, IsText: true),
        new("exit_page", s => s.ExitPage, IsText: true),
        new("page_width", s => Text(s.PageWidth)),
        new("page_height", s => Text(s.PageHeight)),
        new("useragent", s => s.UserAgent, IsText: true),
        new(Privacy.IpAddress, s => s.IpAddress, IsText: true),
        new(Privacy.DisplayName, s => s.DisplayName, IsText: true),
        new(Privacy.Link, s => s.SessionLink, IsText: true),
        new("tags", s => s.Tags.Count == 0 ? null : JsonSerializer.Serialize(s.Tags, ExportJson.Legible.IReadOnlyListTag), IsText: true),
        new("pages", s => s.Pages.Count == 0 ? null : JsonSerializer.Serialize(s.Pages, ExportJson.Legible.IReadOnlyListPageView), IsText: true),
    ];

    /// <summary>The name of the last column: the members that no column has, as a JSON object.</summary>
    public const string Others = "other";

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(bool? flag) => flag switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

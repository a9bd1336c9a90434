using System.Globalization;
using System.Text.Json;
using Inspectlet.Cli.Hosting;
using Inspectlet.Masking;

namespace Inspectlet.Cli.Output;

/// <summary>Writes everything that is known of a recording, except the link to watch it, which is a secret.</summary>
internal static class SessionDetails
{
    private static readonly Column[] TagColumns = [Column.Wrapped("Tag"), Column.Wrapped("Value"), Column.Whole("Set (UTC)")];

    private static readonly Column[] PageColumns =
        [Column.Number("Page"), Column.Whole("Opened (UTC)"), Column.Wrapped("Title"), Column.Wrapped("URL")];

    public static void Write(CliHost host, Session session)
    {
        FactList.Write(host, [.. Facts(session)]);
        WriteTags(host, session.Tags);
        WritePages(host, session.Pages);
    }

    private static IEnumerable<(string Name, string? Value)> Facts(Session session)
    {
        yield return ("Session", ValueText.Of(session.Id));
        yield return ("Site", ValueText.Of(session.WebsiteId));
        yield return ("Started (UTC)", ValueText.Of(session.StartedAt));
        yield return ("Last active (UTC)", ValueText.Of(session.EndedAt));
        yield return ("Length", ValueText.Of(session.Duration));
        yield return ("Visitor", session.DisplayName);
        yield return ("Visitor's id", ValueText.Of(session.VisitorId));
        yield return ("First visit", ValueText.Of(session.IsNewVisitor));
        yield return ("Starred", ValueText.Of(session.IsStarred));
        yield return ("IP address", session.IpAddress);
        yield return ("Country", session.Country);
        yield return ("Came from", session.Referrer?.Source);
        yield return ("Browser", session.Browser?.Value);
        yield return ("Device", session.DeviceType?.Value);
        yield return ("Page size", session is { PageWidth: { } width, PageHeight: { } height }
            ? string.Create(CultureInfo.InvariantCulture, $"{width} × {height}")
            : null);
        yield return ("User agent", session.UserAgent);
        yield return ("Landing page", session.LandingPage);
        yield return ("Exit page", session.ExitPage);
        yield return ("Pages viewed", ValueText.Of(session.PageCount));
        foreach ((string name, JsonElement value) in session.AdditionalProperties)
        {
            yield return (SafeText.Name(name), AccessKeys.IsName(name) ? MaskedText.Mask : TextOf(value));
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    private static void WriteTags(CliHost host, IReadOnlyList<Tag> tags)
    {
        if (tags.Count > 0)
        {
            Tables.WriteBelow(host, TagColumns, tags.Select(tag => new[] { tag.Name, tag.Value, ValueText.Of(tag.AddedAt) }));
        }
    }

    private static void WritePages(CliHost host, IReadOnlyList<PageView> pages)
    {
        if (pages.Count > 0)
        {
            Tables.WriteBelow(host, PageColumns, pages.Select((page, i) => new[] { ValueText.Of(i + 1), ValueText.Of(page.OpenedAt), page.Title, page.Url }));
        }
    }
}

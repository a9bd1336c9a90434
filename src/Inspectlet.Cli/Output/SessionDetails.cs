using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Everything that is known of a recording, but for the link to watch it, which is a secret.</summary>
internal static class SessionDetails
{
    public static void Write(CliHost host, Session session)
    {
        (string Name, string? Value)[] facts = [.. Facts(session)];
        int width = facts.Max(f => f.Name.Length) + 2;
        foreach ((string name, string? value) in facts)
        {
            host.Output.WriteLine($"{name.PadRight(width)}{SafeText.Value(value)}");
        }

        WriteTags(host, session.Tags);
        WritePages(host, session.Pages);
    }

    private static IEnumerable<(string Name, string? Value)> Facts(Session session)
    {
        yield return ("Session", Words.Of(session.Id));
        yield return ("Site", Words.Of(session.WebsiteId));
        yield return ("Started (UTC)", Words.Of(session.StartedAt));
        yield return ("Last active (UTC)", Words.Of(session.EndedAt));
        yield return ("Length", Words.Of(session.Duration));
        yield return ("Visitor", session.DisplayName);
        yield return ("Visitor's id", Words.Of(session.VisitorId));
        yield return ("First visit", Words.Of(session.IsNewVisitor));
        yield return ("Starred", Words.Of(session.IsStarred));
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
        yield return ("Pages viewed", Words.Of(session.PageCount));
        foreach ((string name, JsonElement value) in session.AdditionalProperties)
        {
            yield return (SafeText.Of(name), SafeText.IsSecret(name) ? SafeText.Hidden : value.GetRawText());
        }
    }

    private static void WriteTags(CliHost host, IReadOnlyList<Tag> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        Table table = Tables.Create();
        table.AddColumns(Tables.Column("Tag"), Tables.Column("Value"), Tables.Whole("Set (UTC)"));
        foreach (Tag tag in tags)
        {
            table.AddRow(Tables.Cell(tag.Name), Tables.Cell(tag.Value), Tables.Cell(Words.Of(tag.AddedAt)));
        }

        Tables.Write(host, table);
    }

    private static void WritePages(CliHost host, IReadOnlyList<PageView> pages)
    {
        if (pages.Count == 0)
        {
            return;
        }

        Table table = Tables.Create();
        table.AddColumns(Tables.Whole("Page").RightAligned(), Tables.Whole("Opened (UTC)"), Tables.Column("Title"), Tables.Column("URL"));
        for (int i = 0; i < pages.Count; i++)
        {
            PageView page = pages[i];
            table.AddRow(Tables.Cell(Words.Of(i + 1)), Tables.Cell(Words.Of(page.OpenedAt)), Tables.Cell(page.Title), Tables.Cell(page.Url));
        }

        Tables.Write(host, table);
    }
}

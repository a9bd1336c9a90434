using System.Globalization;
using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Everything that is known of a recording, but for the link to watch it, which is a secret.</summary>
internal static class SessionDetails
{
    public static void Write(IAnsiConsole terminal, Session session)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach ((string name, string value) in Facts(session))
        {
            grid.AddRow(Tables.Cell(name), Tables.Cell(value));
        }

        terminal.Write(grid);
        WriteTags(terminal, session.Tags);
        WritePages(terminal, session.Pages);
    }

    private static IEnumerable<(string Name, string Value)> Facts(Session session)
    {
        yield return ("Session", Words.Of(session.Id));
        yield return ("Site", Words.Of(session.WebsiteId));
        yield return ("Started (UTC)", Words.Of(session.StartedAt));
        yield return ("Last active (UTC)", Words.Of(session.EndedAt));
        yield return ("Length", Words.Of(session.Duration));
        yield return ("Visitor", SafeText.OrNone(session.DisplayName));
        yield return ("Visitor's id", Words.Of(session.VisitorId));
        yield return ("First visit", Words.Of(session.IsNewVisitor));
        yield return ("Starred", Words.Of(session.IsStarred));
        yield return ("IP address", SafeText.OrNone(session.IpAddress));
        yield return ("Country", SafeText.OrNone(session.Country));
        yield return ("Came from", SafeText.OrNone(session.Referrer?.Source));
        yield return ("Browser", SafeText.OrNone(session.Browser?.Value));
        yield return ("Device", SafeText.OrNone(session.DeviceType?.Value));
        yield return ("Page size", session is { PageWidth: { } width, PageHeight: { } height }
            ? string.Create(CultureInfo.InvariantCulture, $"{width} × {height}")
            : SafeText.None);
        yield return ("User agent", SafeText.OrNone(session.UserAgent));
        yield return ("Landing page", SafeText.OrNone(session.LandingPage));
        yield return ("Exit page", SafeText.OrNone(session.ExitPage));
        yield return ("Pages viewed", Words.Of(session.PageCount));
        foreach ((string name, System.Text.Json.JsonElement value) in session.AdditionalProperties)
        {
            yield return (SafeText.Of(name), SafeText.Of(value.GetRawText()));
        }
    }

    private static void WriteTags(IAnsiConsole terminal, IReadOnlyList<Tag> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        Table table = Tables.Create();
        table.AddColumn("Tag");
        table.AddColumn("Value");
        table.AddColumn(new TableColumn("Set (UTC)").NoWrap());
        foreach (Tag tag in tags)
        {
            table.AddRow(Tables.Cell(SafeText.OrNone(tag.Name)), Tables.Cell(SafeText.OrNone(tag.Value)), Tables.Cell(Words.Of(tag.AddedAt)));
        }

        terminal.Write(table);
    }

    private static void WritePages(IAnsiConsole terminal, IReadOnlyList<PageView> pages)
    {
        if (pages.Count == 0)
        {
            return;
        }

        Table table = Tables.Create();
        table.AddColumn(new TableColumn("Page").RightAligned());
        table.AddColumn(new TableColumn("Opened (UTC)").NoWrap());
        table.AddColumn("Title");
        table.AddColumn("URL");
        for (int i = 0; i < pages.Count; i++)
        {
            table.AddRow(
                Tables.Cell(Words.Of(i + 1)),
                Tables.Cell(Words.Of(pages[i].OpenedAt)),
                Tables.Cell(SafeText.OrNone(pages[i].Title)),
                Tables.Cell(SafeText.OrNone(pages[i].Url)));
        }

        terminal.Write(table);
    }
}

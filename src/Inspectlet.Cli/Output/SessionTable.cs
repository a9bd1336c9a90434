using Inspectlet.Cli.Hosting;
using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Writes recordings, one per row, without the link to watch, which is a secret.</summary>
internal static class SessionTable
{
    // A width that people can read. A page that does not fit is cut; 'sessions get' and --json have it whole.
    private const int WidthOfFiles = 120;

    // Below this there is no room for a page beside the columns that distinguish recordings.
    private const int WidthForPages = 100;

    public static void Write(CliHost host, IReadOnlyList<Session> sessions)
    {
        bool withPage = (host.TerminalWidth ?? WidthOfFiles) >= WidthForPages;
        Table table = Tables.Create();
        table.AddColumns(
            Tables.Whole("Session").RightAligned(),
            Tables.Whole("Started (UTC)"),
            Tables.Column("Visitor"),
            Tables.Column("Country"),
            Tables.Column("Browser"),
            Tables.Whole("Pages").RightAligned(),
            Tables.Whole("Length").RightAligned());
        if (withPage)
        {
            table.AddColumn(Tables.Column("Landing page"));
        }

        foreach (Session session in sessions)
        {
            Text[] cells =
            [
                Tables.Cell(ValueText.Of(session.Id)),
                Tables.Cell(ValueText.Of(session.StartedAt)),
                Tables.Cell(session.DisplayName),
                Tables.Cell(session.Country),
                Tables.Cell(ValueText.Of(session.Browser, session.DeviceType)),
                Tables.Cell(ValueText.Of(session.PageCount)),
                Tables.Cell(ValueText.Of(session.Duration)),
            ];
            table.AddRow(withPage ? [.. cells, Tables.Cell(session.LandingPage).Ellipsis()] : cells);
        }

        Tables.Write(host, table, WidthOfFiles);
    }
}

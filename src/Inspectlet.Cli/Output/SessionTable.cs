using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Recordings, one a row. The link to watch is left out: it is a secret.</summary>
internal static class SessionTable
{
    // As wide as people read; a page that does not fit is cut, as 'sessions get' and --json have it whole.
    private const int WidthOfFiles = 120;

    // In less there is no room for a page beside what tells the recordings apart.
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
                Tables.Cell(Words.Of(session.Id)),
                Tables.Cell(Words.Of(session.StartedAt)),
                Tables.Cell(session.DisplayName),
                Tables.Cell(session.Country),
                Tables.Cell(Words.Of(session.Browser, session.DeviceType)),
                Tables.Cell(Words.Of(session.PageCount)),
                Tables.Cell(Words.Of(session.Duration)),
            ];
            table.AddRow(withPage ? [.. cells, Tables.Cell(session.LandingPage).Ellipsis()] : cells);
        }

        Tables.Write(host, table, WidthOfFiles);
    }
}

using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Recordings, one a row. The link to watch is left out: it is a secret.</summary>
internal static class SessionTable
{
    public static void Write(IAnsiConsole terminal, IReadOnlyList<Session> sessions)
    {
        Table table = Tables.Create();
        table.AddColumn(new TableColumn("Session").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Started (UTC)").NoWrap());
        table.AddColumn("Visitor");
        table.AddColumn("From");
        table.AddColumn("Browser");
        table.AddColumn("Device");
        table.AddColumn(new TableColumn("Pages").RightAligned());
        table.AddColumn(new TableColumn("Length").RightAligned().NoWrap());
        table.AddColumn("Landing page");
        foreach (Session session in sessions)
        {
            table.AddRow(
                Tables.Cell(Words.Of(session.Id)),
                Tables.Cell(Words.Of(session.StartedAt)),
                Tables.Cell(SafeText.OrNone(session.DisplayName)),
                Tables.Cell(SafeText.OrNone(session.Country)),
                Tables.Cell(SafeText.OrNone(session.Browser?.Value)),
                Tables.Cell(SafeText.OrNone(session.DeviceType?.Value)),
                Tables.Cell(Words.Of(session.PageCount)),
                Tables.Cell(Words.Of(session.Duration)),
                Tables.Cell(SafeText.OrNone(session.LandingPage)));
        }

        terminal.Write(table);
    }
}

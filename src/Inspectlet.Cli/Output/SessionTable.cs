using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Writes recordings, one per row, without the link to watch, which is a secret.</summary>
internal static class SessionTable
{
    private static readonly Column[] Columns =
    [
        Column.Number("Session"),
        Column.Whole("Started (UTC)"),
        Column.Text("Visitor"),
        Column.Text("Country", rank: 2),
        Column.Text("Browser", rank: 4),
        Column.Number("Pages", rank: 3),
        Column.Number("Length", rank: 1),
        Column.Text("Landing page", rank: 5),
    ];

    public static void Write(CliHost host, IReadOnlyList<Session> sessions) => Tables.Write(host, Columns, sessions.Select(CellsOf));

    private static string?[] CellsOf(Session session) =>
    [
        ValueText.Of(session.Id),
        ValueText.Of(session.StartedAt),
        session.DisplayName,
        session.Country,
        ValueText.Of(session.Browser, session.DeviceType),
        ValueText.Of(session.PageCount),
        ValueText.Of(session.Duration),
        session.LandingPage,
    ];
}

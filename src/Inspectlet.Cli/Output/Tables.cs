using Inspectlet.Cli.Hosting;
using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>The style that all tables share.</summary>
internal static class Tables
{
    // Below this a table is not legible; the terminal breaks its lines then.
    private const int MinWidth = 76;

    // Wider than any line, so that nothing in a file is broken or cut.
    private const int WidthOfFiles = 100_000;

    public static Table Create() => new Table().Border(TableBorder.Simple);

    /// <summary>A column whose cells stay whole, and on one line.</summary>
    public static TableColumn Whole(string heading) => Column(heading).NoWrap();

    public static TableColumn Column(string heading)
    {
        // A colour alone, so that NO_COLOR removes it completely.
        var column = new TableColumn(new Text(heading, new Style(Color.Teal)));
        return column.Padding(0, 0, 1, 0);
    }

    /// <summary>A cell that shows a value as it is: brackets are not markup, and the value cannot control the terminal.</summary>
    public static Text Cell(string? value) => new(SafeText.Value(value));

    /// <summary>Draws a table as wide as the terminal, or with the given width if there is none.</summary>
    public static void Write(CliHost host, Table table, int widthOfFiles = WidthOfFiles)
    {
        host.Terminal.Profile.Width = Math.Max(host.TerminalWidth ?? widthOfFiles, MinWidth);
        host.Terminal.Write(table);
    }
}

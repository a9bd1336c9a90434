using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>The looks that all tables share.</summary>
internal static class Tables
{
    // In less, a table says nothing; the terminal breaks its lines then.
    private const int LeastWidth = 76;

    // No file has lines so long; nothing in it is broken or cut.
    private const int WidthOfFiles = 100_000;

    public static Table Create() => new Table().Border(TableBorder.Simple);

    /// <summary>A column whose cells stay whole, and on one line.</summary>
    public static TableColumn Whole(string heading) => Column(heading).NoWrap();

    public static TableColumn Column(string heading)
    {
        // A colour alone, so that there is nothing left of it under NO_COLOR.
        var column = new TableColumn(new Text(heading, new Style(Color.Teal)));
        return column.Padding(0, 0, 1, 0);
    }

    /// <summary>A cell that shows a value as it is: brackets in it are no markup, and nothing in it steers the terminal.</summary>
    public static Text Cell(string? value) => new(SafeText.Value(value));

    /// <summary>Draws a table as wide as the terminal allows, or as given where there is none.</summary>
    public static void Write(CliHost host, Table table, int widthOfFiles = WidthOfFiles)
    {
        host.Terminal.Profile.Width = Math.Max(host.TerminalWidth ?? widthOfFiles, LeastWidth);
        host.Terminal.Write(table);
    }
}

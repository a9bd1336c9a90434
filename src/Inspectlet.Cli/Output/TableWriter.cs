using System.Text;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>
/// Writes a table, never wider than the terminal: see <see cref="TableLayout"/>. Where not even the most important columns fit, it is a list: one block of
/// names and values for each row. In a file or a pipe nothing is shortened. No line ends with blanks.
/// </summary>
internal sealed class TableWriter(CliHost host, IReadOnlyList<Column> columns)
{
    // A colour alone, so that NO_COLOR removes it completely.
    private const string HeadingColor = "\e[36m";
    private const string NoColor = "\e[0m";

    private readonly Terminal? _terminal = host.Terminal;
    private TableLayout? _layout;
    private bool _hasBegun;

    /// <summary>
    /// Writes rows; can be called again. The first rows decide how wide the columns are. Where later ones do not fit, such as a longer id, the
    /// headings come again, over columns that are wide enough.
    /// </summary>
    /// <param name="rows">Values as they are, one for each column: what they must not do to a terminal is seen to here.</param>
    public void Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        string[][] cells = [.. rows.Select(row => row.Select(SafeText.Value).ToArray())];
        int[] natural = [.. columns.Select((column, i) => cells.Select(row => Cells.Width(row[i])).Append(Cells.Width(column.Heading)).Max())];
        if (!_hasBegun || _layout?.Holds(columns, natural) == false)
        {
            _layout = TableLayout.Find(columns, natural, host.OutputWidth);
            WriteHeadings();
        }

        foreach (string[] row in cells)
        {
            if (_layout is { } layout)
            {
                WriteRow(layout, row);
            }
            else
            {
                WriteBlock(row);
            }

            _hasBegun = true;
        }
    }

    private void WriteHeadings()
    {
        if (_layout is { } layout)
        {
            WriteLine(layout, [.. layout.Columns.Select(c => columns[c.Index].Heading)], _terminal is { HasColors: true });
            host.Output.WriteLine(new string('─', layout.Width));
        }
    }

    private void WriteRow(TableLayout layout, string[] row)
    {
        IReadOnlyList<string>[] lines = [.. layout.Columns.Select(c => LinesOf(row[c.Index], FitOf(columns[c.Index]), c.Width))];
        for (int i = 0; i < lines.Max(l => l.Count); i++)
        {
            WriteLine(layout, [.. lines.Select(l => i < l.Count ? l[i] : "")], isHeading: false);
        }
    }

    // The rows that decided the widths need not have been the longest. Where there is no limit, a longer value takes the room that it needs.
    private ColumnFit FitOf(Column column) => host.OutputWidth is null ? ColumnFit.Whole : column.Fit;

    private static IReadOnlyList<string> LinesOf(string cell, ColumnFit fit, int width) => fit switch
    {
        ColumnFit.Shorten => [Cells.Shorten(cell, width)],
        ColumnFit.Wrap => Cells.Wrap(cell, width),
        _ => [cell],
    };

    private void WriteBlock(string[] row)
    {
        if (_hasBegun)
        {
            host.Output.WriteLine();
        }

        FactList.WriteNarrow(host, columns.Select((column, i) => (column.Heading, row[i])));
    }

    private void WriteLine(TableLayout layout, string[] cells, bool isHeading)
    {
        var line = new StringBuilder();
        int start = 0;
        int end = 0;
        bool isCertain = true;
        for (int i = 0; i <= Array.FindLastIndex(cells, cell => cell.Length > 0); i++)
        {
            (int index, int width) = layout.Columns[i];
            int cellWidth = Cells.Width(cells[i]);
            int indent = columns[index].IsRight ? width - cellWidth : 0;
            start = i == 0 ? start : Math.Max(start, end + TableLayout.Gap - indent);
            line.Append(isCertain ? new string(' ', start + indent - end) : $"\e[{start + indent + 1}G");
            line.Append(isHeading ? $"{HeadingColor}{cells[i]}{NoColor}" : cells[i]);
            end = start + indent + cellWidth;
            isCertain = _terminal is not { HasEscapes: true } || Cells.IsLatin(cells[i]);
            start += width + TableLayout.Gap;
        }

        // A value can end with blanks, or be nothing else.
        host.Output.WriteLine(line.ToString().TrimEnd(' '));
    }
}

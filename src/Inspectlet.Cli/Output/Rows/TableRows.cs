using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output.Rows;

/// <summary>Prints rows as a table.</summary>
/// <param name="host">Where to print.</param>
/// <param name="fields">The columns.</param>
/// <param name="times">How to show times.</param>
/// <param name="nothing">What to say where there are no rows.</param>
internal sealed class TableRows<T>(CliHost host, IReadOnlyList<Field<T>> fields, TimeStyle times, string nothing) : IRowOutput<T>
{
    private readonly TableWriter _table = new(host, [.. fields.Select(field => ColumnOf(field, times))]);
    private bool _hasRows;

    public void Write(IReadOnlyList<T> rows)
    {
        if (rows.Count > 0)
        {
            _hasRows = true;
            _table.Write(rows.Select(row => fields.Select(field => ValueText.Of(field.Of(row), times)).ToArray()));
        }
    }

    public void Complete()
    {
        if (!_hasRows)
        {
            host.Output.WriteLine(nothing);
        }
    }

    private static Column ColumnOf(Field<T> field, TimeStyle times) =>
        field.IsTime ? field.Column with { Heading = $"{field.Column.Heading} ({times.Name})" } : field.Column;
}

using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Tables that are there at once.</summary>
internal static class Tables
{
    /// <summary>Writes a table; see <see cref="TableWriter"/>.</summary>
    public static void Write(CliHost host, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<string?>> rows) =>
        new TableWriter(host, columns).Write(rows);

    /// <summary>Writes a table that follows other output, after an empty line.</summary>
    public static void WriteBelow(CliHost host, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        host.Output.WriteLine();
        Write(host, columns, rows);
    }
}

using System.Globalization;
using DuckDB.NET.Data;

namespace Inspectlet.Export.Tests;

/// <summary>A reader that knows nothing of this program takes the folder as it is.</summary>
public class DuckDBTests
{
    [Theory]
    [InlineData(ExportFormat.JsonLines, "read_json('{0}/*/*.jsonl.gz', hive_partitioning = true)")]
    [InlineData(ExportFormat.Csv, "read_csv('{0}/*/*.csv.gz', hive_partitioning = true)")]
    public async Task DuckDB_reads_the_folder_with_its_partitions_and_makes_parquet_of_it(ExportFormat format, string table)
    {
        using var folder = new TestFolder();
        var site = new Site();
        await site.ExportAsync(folder, options => options with { Format = format, MaxWindowRecordings = 100 });
        string source = string.Format(CultureInfo.InvariantCulture, table, folder.Path);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();

        Query(connection, $"SELECT count(*), count(DISTINCT sid), count(DISTINCT date), max(country) FROM {source}").Should().Equal(
            (long)site.Ids.Count, (long)site.Ids.Count, (long)Site.Days, "DE");
        Query(connection, $"SELECT count(*) FROM {source} WHERE date = '2026-01-06'").Should().Equal(7L);
        Execute(connection, $"COPY (FROM {source}) TO '{folder.Path}/all.parquet'");
        Query(connection, $"SELECT count(*) FROM '{folder.Path}/all.parquet'").Should().Equal((long)site.Ids.Count);
    }

    [Fact]
    public async Task The_lines_of_the_readme_do_so()
    {
        using var folder = new TestFolder();
        var site = new Site();
        await site.ExportAsync(folder);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();

        Query(connection, Line("DuckDB", folder))[1].Should().BeOfType<long>();
        Execute(connection, Line("Parquet, by DuckDB", folder));

        Query(connection, $"SELECT count(*) FROM '{folder.Path}.parquet'").Should().Equal((long)site.Ids.Count);
    }

    private static string Line(string reader, TestFolder folder)
    {
        string line = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Inspectlet.Export.README.md")).Single(line => line.StartsWith($"| {reader} | ", StringComparison.Ordinal));
        return line.Split('`')[1].Replace("'recordings", $"'{folder.Path}", StringComparison.Ordinal);
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object[] Query(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read();
        object[] row = new object[reader.FieldCount];
        reader.GetValues(row);
        return row;
    }
}

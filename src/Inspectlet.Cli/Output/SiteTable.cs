using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Sites, one a row.</summary>
internal static class SiteTable
{
    public static void Write(CliHost host, IReadOnlyList<Website> sites)
    {
        Table table = Tables.Create();
        table.AddColumns(Tables.Whole("Site").RightAligned(), Tables.Column("Name"), Tables.Whole("Created (UTC)"));
        foreach (Website site in sites)
        {
            table.AddRow(Tables.Cell(Words.Of(site.Id)), Tables.Cell(site.Name), Tables.Cell(Words.Of(site.CreatedAt)));
        }

        Tables.Write(host, table);
    }
}

using Inspectlet.Cli.Hosting;
using Spectre.Console;

namespace Inspectlet.Cli.Output;

/// <summary>Writes sites, one per row.</summary>
internal static class SiteTable
{
    public static void Write(CliHost host, IReadOnlyList<Website> sites)
    {
        Table table = Tables.Create();
        table.AddColumns(Tables.Whole("Site").RightAligned(), Tables.Column("Name"), Tables.Whole("Created (UTC)"));
        foreach (Website site in sites)
        {
            table.AddRow(Tables.Cell(ValueText.Of(site.Id)), Tables.Cell(site.Name), Tables.Cell(ValueText.Of(site.CreatedAt)));
        }

        Tables.Write(host, table);
    }
}

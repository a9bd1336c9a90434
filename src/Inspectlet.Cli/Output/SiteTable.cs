using Spectre.Console;

namespace Inspectlet.Cli.Output;

internal static class SiteTable
{
    public static void Write(IAnsiConsole terminal, IReadOnlyList<Website> sites)
    {
        Table table = Tables.Create();
        table.AddColumn(new TableColumn("Site").RightAligned().NoWrap());
        table.AddColumn("Name");
        table.AddColumn(new TableColumn("Created (UTC)").NoWrap());
        foreach (Website site in sites)
        {
            table.AddRow(Tables.Cell(Words.Of(site.Id)), Tables.Cell(SafeText.OrNone(site.Name)), Tables.Cell(Words.Of(site.CreatedAt)));
        }

        terminal.Write(table);
    }
}

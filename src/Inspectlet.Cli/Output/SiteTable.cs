using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Writes sites, one per row.</summary>
internal static class SiteTable
{
    private static readonly Column[] Columns = [Column.Number("Site"), Column.Text("Name"), Column.Whole("Created (UTC)", rank: 1)];

    public static void Write(CliHost host, IReadOnlyList<Website> sites) => Tables.Write(
        host,
        Columns,
        sites.Select(site => new[] { ValueText.Of(site.Id), site.Name, ValueText.Of(site.CreatedAt) }));
}

namespace Inspectlet.Cli.Output.Rows;

/// <summary>What is printed of sites.</summary>
internal static class SiteFields
{
    public static IReadOnlyList<Field<Website>> All { get; } =
    [
        new("id", Column.Number("Site"), "The site's id.", w => w.Id),
        new("name", Column.Text("Name"), "The site's name.", w => w.Name),
        new("created", Column.Whole("Created", rank: 1), "When it was created.", w => w.CreatedAt) { IsTime = true },
    ];
}

namespace Inspectlet.Cli.Output.Rows;

/// <summary>What is printed of counts.</summary>
internal static class CountFields
{
    public static IReadOnlyList<Field<CountRow>> All { get; } =
    [
        new("by", Column.Whole("By"), "What is counted by.", row => row.By),
        new("kind", Column.Whole("Kind"), "value, none or other.", row => row.Kind),
        new("value", Column.Text("Value"), "The value.", row => row.Value),
        new("recordings", Column.Number("Recordings"), "How many recordings.", row => row.Recordings),
    ];
}

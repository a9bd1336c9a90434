namespace Inspectlet.Cli.Output.Rows;

/// <summary>Something to print of every row: a column of a table and of separated values.</summary>
/// <param name="Name">The name on the command line, and in the header of separated values.</param>
/// <param name="Column">The column of a table.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Of">The value of a row: a text, a number, a flag, a time, a length of time; null for none.</param>
internal sealed record Field<T>(string Name, Column Column, string Description, Func<T, object?> Of)
{
    /// <summary>Whether it holds times; the heading says then in which zone.</summary>
    public bool IsTime { get; init; }
}

namespace Inspectlet.Cli.Output.Rows;

/// <summary>Prints rows as they come.</summary>
internal interface IRowOutput<in T>
{
    /// <summary>Prints some rows; can be called again.</summary>
    void Write(IReadOnlyList<T> rows);

    /// <summary>Prints what comes after the last row, or, where there was none, what is printed then.</summary>
    void Complete();
}

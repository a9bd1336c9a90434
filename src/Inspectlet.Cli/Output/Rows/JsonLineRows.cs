namespace Inspectlet.Cli.Output.Rows;

/// <summary>Prints rows as JSON, one a line.</summary>
/// <param name="output">Where to print.</param>
/// <param name="textOf">A row as JSON without line breaks.</param>
internal sealed class JsonLineRows<T>(TextWriter output, Func<T, string> textOf) : IRowOutput<T>
{
    public void Write(IReadOnlyList<T> rows)
    {
        foreach (T row in rows)
        {
            output.WriteLine(textOf(row));
        }
    }

    public void Complete()
    {
        // Nothing follows the last line.
    }
}

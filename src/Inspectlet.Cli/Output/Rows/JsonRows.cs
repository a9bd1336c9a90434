namespace Inspectlet.Cli.Output.Rows;

/// <summary>Prints rows as one JSON array, each as soon as it comes.</summary>
/// <param name="output">Where to print.</param>
/// <param name="textOf">A row as indented JSON.</param>
internal sealed class JsonRows<T>(TextWriter output, Func<T, string> textOf) : IRowOutput<T>
{
    private const string Indent = "  ";

    private bool _hasRows;

    public void Write(IReadOnlyList<T> rows)
    {
        foreach (T row in rows)
        {
            output.WriteLine(_hasRows ? "," : "[");

            // Within strings, JSON escapes line breaks: all that are there are between lines.
            output.Write(Indent + textOf(row).Replace("\n", "\n" + Indent, StringComparison.Ordinal));
            _hasRows = true;
        }
    }

    public void Complete()
    {
        if (_hasRows)
        {
            output.WriteLine();
        }

        output.WriteLine(_hasRows ? "]" : "[]");
    }
}

namespace Inspectlet.Cli.Output.Rows;

/// <summary>Prints rows as one JSON array, each as soon as it comes.</summary>
/// <param name="output">Where to print.</param>
/// <param name="textOf">A row as indented JSON.</param>
internal sealed class JsonRows<T>(TextWriter output, Func<T, string> textOf) : IRowOutput<T>
{
    private const string Indent = "  ";

    // It waits for the comma behind it: what a line lacks must not come after a pause, in which a terminal may show something else.
    private string? _last;

    public void Write(IReadOnlyList<T> rows)
    {
        foreach (T row in rows)
        {
            output.WriteLine(_last is null ? "[" : _last + ",");

            // Within strings, JSON escapes line breaks: all that are there are between lines.
            _last = Indent + textOf(row).Replace("\n", "\n" + Indent, StringComparison.Ordinal);
        }
    }

    public void Complete()
    {
        if (_last is null)
        {
            output.WriteLine("[]");
            return;
        }

        output.WriteLine(_last);
        output.WriteLine("]");
    }
}

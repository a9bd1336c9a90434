using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output.Rows;

/// <summary>Prints rows as lines without a heading, each as soon as it comes, cut where the terminal has no room.</summary>
/// <param name="host">Where to print.</param>
/// <param name="fields">What to print of each row.</param>
/// <param name="times">How to show times.</param>
internal sealed class LineRows<T>(CliHost host, IReadOnlyList<Field<T>> fields, TimeStyle times) : IRowOutput<T>
{
    public void Write(IReadOnlyList<T> rows)
    {
        foreach (T row in rows)
        {
            string line = string.Join("  ", fields.Select(field => SafeText.Value(ValueText.Of(field.Of(row), times)).Trim()));
            host.Output.WriteLine(host.OutputWidth is { } width ? Cells.Shorten(line, width) : line);
        }
    }

    public void Complete()
    {
        // Nothing follows the last line.
    }
}

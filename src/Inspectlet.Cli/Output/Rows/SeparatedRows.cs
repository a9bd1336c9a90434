using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output.Rows;

/// <summary>Prints rows as separated values, with a header.</summary>
/// <param name="host">Where to print.</param>
/// <param name="fields">The columns.</param>
/// <param name="times">How to show times.</param>
/// <param name="separator">A comma or a tab.</param>
internal sealed class SeparatedRows<T>(CliHost host, IReadOnlyList<Field<T>> fields, TimeStyle times, char separator) : IRowOutput<T>
{
    private bool _hasHeader;

    public void Write(IReadOnlyList<T> rows)
    {
        WriteHeader();
        foreach (T row in rows)
        {
            WriteLine(fields.Select(field => SeparatedText.Of(field.Of(row), times, separator, isTerminal: host.Terminal is not null)));
        }
    }

    public void Complete() => WriteHeader();

    private void WriteHeader()
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            WriteLine(fields.Select(field => field.Name));
        }
    }

    private void WriteLine(IEnumerable<string> cells) => host.Output.WriteLine(string.Join(separator, cells));
}

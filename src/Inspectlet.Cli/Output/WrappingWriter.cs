using System.Text;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Standard error on a terminal: its lines are broken between words.</summary>
/// <param name="inner">Writes to the terminal.</param>
/// <param name="terminal">The terminal.</param>
internal sealed class WrappingWriter(TextWriter inner, Terminal terminal) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    // At once: the lines of two threads must not mix.
    public override void WriteLine(string? value) => inner.WriteLine(string.Join(inner.NewLine, Cells.Wrap(value ?? "", terminal.Width)));

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }
}

using System.Text;
using Spectre.Console;

namespace Inspectlet.Cli.Tests;

/// <summary>A terminal of a given width, or a file where there is none.</summary>
internal sealed class TestOutput(TextWriter writer, int? terminalWidth) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => terminalWidth is not null;

    public int Width => terminalWidth ?? 80;

    public int Height => 50;

    public void SetEncoding(Encoding encoding)
    {
    }
}

using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>A sentence, broken between words where the terminal has no room for it on one line.</summary>
internal static class Paragraph
{
    public static void Write(CliHost host, string text)
    {
        string safe = SafeText.Of(text);
        foreach (string line in host.OutputWidth is { } width ? Cells.Wrap(safe, width) : [safe])
        {
            host.Output.WriteLine(line);
        }
    }
}

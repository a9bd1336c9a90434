using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>A sentence, broken between words where the terminal has no room for it on one line.</summary>
internal static class Paragraph
{
    public static void Write(CliHost host, string text)
    {
        foreach (string line in LinesOf(host, text))
        {
            host.Output.WriteLine(line);
        }
    }

    /// <summary>The lines that it takes.</summary>
    public static IReadOnlyList<string> LinesOf(CliHost host, string text)
    {
        string safe = SafeText.Of(text);
        return host.OutputWidth is { } width ? Cells.Wrap(safe, width) : [safe];
    }
}

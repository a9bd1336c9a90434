using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Names and values, one pair a line; a value that the terminal has no room for goes on below.</summary>
internal static class FactList
{
    // With less room beside the names, values stand below them.
    private const int LeastValue = 20;
    private const int NarrowIndent = 2;

    public static void Write(CliHost host, IReadOnlyList<(string Name, string? Value)> facts)
    {
        int width = facts.Max(f => Cells.Width(f.Name)) + 2;
        if (host.OutputWidth - width < LeastValue)
        {
            WriteNarrow(host, facts.Select(f => (f.Name, SafeText.Value(f.Value))));
            return;
        }

        foreach ((string name, string? value) in facts)
        {
            string padded = name + new string(' ', width - Cells.Width(name));
            WriteLines(host, padded, SafeText.Value(value), width);
        }
    }

    /// <summary>Writes pairs where there is no room for values beside the longest name.</summary>
    public static void WriteNarrow(CliHost host, IEnumerable<(string Name, string Value)> facts)
    {
        foreach ((string name, string value) in facts)
        {
            WriteLines(host, "", $"{name}: {value}", NarrowIndent);
        }
    }

    private static void WriteLines(CliHost host, string start, string text, int indent)
    {
        IReadOnlyList<string> lines = host.OutputWidth is { } width ? Cells.Wrap(text, Math.Max(width - indent, 1)) : [text];
        host.Output.WriteLine(start + lines[0]);
        foreach (string line in lines.Skip(1))
        {
            host.Output.WriteLine(new string(' ', indent) + line);
        }
    }
}

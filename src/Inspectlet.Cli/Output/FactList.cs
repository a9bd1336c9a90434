using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Output;

/// <summary>Names and values, one pair a line.</summary>
internal static class FactList
{
    public static void Write(CliHost host, IReadOnlyList<(string Name, string? Value)> facts)
    {
        int width = facts.Max(f => f.Name.Length) + 2;
        foreach ((string name, string? value) in facts)
        {
            host.Output.WriteLine($"{name.PadRight(width)}{SafeText.Value(value)}");
        }
    }
}

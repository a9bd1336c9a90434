using Spectre.Console;
using Spectre.Console.Rendering;

namespace Inspectlet.Cli.Output;

/// <summary>The looks that all tables share.</summary>
internal static class Tables
{
    public static Table Create() => new Table().Border(TableBorder.Rounded);

    /// <summary>A cell that shows its text as it is: brackets in it are no markup.</summary>
    public static IRenderable Cell(string text) => new Text(text);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Inspectlet.Cli.Tests;

/// <summary>Draws what a terminal shows, as an SVG that is light or dark as the reader's system is.</summary>
internal static partial class TerminalPicture
{
    private const double CharacterWidth = 8.4;
    private const int LineHeight = 20;
    private const int Margin = 20;

    private const string Style = """
        text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #1f2328 }
        .window { fill: #ffffff; stroke: #d0d7de } .prompt { fill: #6e7781 } .command { font-weight: bold } .heading { fill: #0b7285 }
        @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .window { fill: #0d1117; stroke: #30363d } .prompt { fill: #8b949e } .heading { fill: #56d4dd } }
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Draw(string command, string printed)
    {
        string[] lines = [.. Wrapped(command), .. printed.TrimEnd('\n').Split('\n')];
        int commandLines = Wrapped(command).Count();
        int columns = lines.Max(line => Heading().Replace(line, "$1").Length);
        var picture = new XElement(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number((columns * CharacterWidth) + (2 * Margin))} {(lines.Length * LineHeight) + (2 * Margin) - 6}"),
            new XAttribute("width", Number((columns * CharacterWidth) + (2 * Margin))),
            new XElement(Svg + "title", command),
            new XElement(Svg + "style", Style.ReplaceLineEndings("\n")),
            new XElement(Svg + "rect", new XAttribute("class", "window"), new XAttribute("x", "0.5"), new XAttribute("y", "0.5"),
                new XAttribute("width", Number((columns * CharacterWidth) + (2 * Margin) - 1)), new XAttribute("height", (lines.Length * LineHeight) + (2 * Margin) - 7), new XAttribute("rx", 8)),
            lines.SelectMany((line, row) => row < commandLines ? Texts(line, row, "command") : Texts(line, row, null)));
        return picture.ToString().ReplaceLineEndings("\n") + "\n";
    }

    // A long command goes on in the next line, as one would type it.
    private static IEnumerable<string> Wrapped(string command)
    {
        var line = new StringBuilder("$");
        foreach (string word in command.Split(' '))
        {
            if (line.Length + word.Length > 92)
            {
                yield return line.Append(" \\").ToString();
                line.Clear().Append("   ");
            }

            line.Append(' ').Append(word);
        }

        yield return line.ToString();
    }

    private static IEnumerable<XElement> Texts(string line, int row, string? style)
    {
        int column = 0;
        foreach (string part in Heading().Split(line).Select((text, index) => (index % 2 == 1 ? "\e" : "") + text))
        {
            bool isHeading = part.StartsWith('\e');
            string text = part.TrimStart('\e');
            string shown = text.TrimEnd();
            if (shown.Length > 0)
            {
                int indent = shown.Length - shown.TrimStart().Length;
                yield return Text(shown.TrimStart(), column + indent, row, isHeading ? "heading" : style);
            }

            column += text.Length;
        }
    }

    // The length keeps columns below each other, whatever font there is.
    private static XElement Text(string text, int column, int row, string? style) => new(Svg + "text",
        style is null ? null : new XAttribute("class", style),
        new XAttribute("x", Number(Margin + (column * CharacterWidth))), new XAttribute("y", Margin + 10 + (row * LineHeight)),
        new XAttribute("textLength", Number(text.Length * CharacterWidth)), new XAttribute("lengthAdjust", "spacingAndGlyphs"),
        new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex("\e\\[36m(.*?)\e\\[0m")]
    private static partial Regex Heading();
}

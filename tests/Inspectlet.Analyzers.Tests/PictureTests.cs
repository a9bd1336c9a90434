using System.Globalization;
using System.Xml.Linq;
using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.SentenceReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>The picture of INSP010 in the documentation shows what the analyzer says, light or dark as the reader's system is. <c>UPDATE_APPROVED=1</c> draws it again.</summary>
public class PictureTests
{
    private const string Picture = "docs/images/insp010.svg";

    // The colors of the pictures of the terminal.
    private const string Style = """
        text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #1f2328 }
        .window { fill: #ffffff; stroke: #d0d7de } .tip { fill: #f6f8fa; stroke: #d0d7de } .dots { fill: #6e7781 } .sentence { fill: #57606a }
        @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .window { fill: #0d1117; stroke: #30363d }
        .tip { fill: #161b22; stroke: #30363d } .dots { fill: #8b949e } .sentence { fill: #b1bac4 } }
        """;

    private static readonly string[] Code =
    [
        "var recent = SessionSearch.All",
        "    .LastWeek()",
        "    .FromCountry(\"US\")",
        "    .WithTag(\"converted\", true)",
        "    .WithPageCount(min: 3);",
    ];

    [Fact]
    public async Task The_picture_shows_what_the_analyzer_says()
    {
        string sentence = (await Review.MessagesAsync(string.Join('\n', Code))).Single();
        string drawn = Draw(sentence);

        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Repository.Write(Picture, drawn);
        }

        Repository.Read(Picture).Should().Be(drawn);
    }

    private static string Draw(string sentence)
    {
        const int Line = 22;
        XNamespace svg = "http://www.w3.org/2000/svg";
        int below = 30 + (Code.Length * Line);
        var picture = new XElement(svg + "svg",
            new XAttribute("viewBox", $"0 0 960 {Number(below + 50)}"), new XAttribute("width", 960),
            new XElement(svg + "title", $"INSP010: {sentence}"),
            new XElement(svg + "style", Style.ReplaceLineEndings("\n")),
            Box("window", 0, 0, 960, below + 50),
            Code.Select((line, index) => Text(null, 16, 30 + (index * Line), line)),
            Text("dots", 117, 37, "..."),
            Box("tip", 16, below - 4, 928, 40),
            Text("sentence", 28, below + 21, $"INSP010: {sentence}"));
        return picture.ToString().ReplaceLineEndings("\n") + "\n";

        XElement Text(string? style, int x, int y, string text) => new(svg + "text",
            style is null ? null : new XAttribute("class", style), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)),
            new XAttribute(XNamespace.Xml + "space", "preserve"), text);

        XElement Box(string style, int x, int y, int width, int height) => new(svg + "rect",
            new XAttribute("class", style), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("width", Number(width)), new XAttribute("height", Number(height)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

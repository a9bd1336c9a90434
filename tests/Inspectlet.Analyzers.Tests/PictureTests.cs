using System.Globalization;
using System.Xml.Linq;
using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.SentenceReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>The picture of INSP010 in the documentation shows what the analyzer says. <c>UPDATE_APPROVED=1</c> draws it again.</summary>
public class PictureTests
{
    private const string Picture = "docs/images/insp010.svg";

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
            new XAttribute("width", 960), new XAttribute("height", below + 50), new XAttribute("font-family", "monospace"), new XAttribute("font-size", 14),
            new XElement(svg + "title", $"INSP010: {sentence}"),
            Box(0, 0, 960, below + 50, "#ffffff", "#d0d7de"),
            Code.Select((line, index) => Text(16, 30 + (index * Line), "#1f2328", line)),
            Text(117, 37, "#6e7781", "..."),
            Box(16, below - 4, 928, 40, "#f6f8fa", "#d0d7de"),
            Text(28, below + 21, "#57606a", $"INSP010: {sentence}"));
        return picture + "\n";

        XElement Text(int x, int y, string color, string text) => new(svg + "text",
            new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("fill", color), new XAttribute(XNamespace.Xml + "space", "preserve"), text);

        XElement Box(int x, int y, int width, int height, string fill, string stroke) => new(svg + "rect",
            new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("width", Number(width)), new XAttribute("height", Number(height)),
            new XAttribute("fill", fill), new XAttribute("stroke", stroke));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

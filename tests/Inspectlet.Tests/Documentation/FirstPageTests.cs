using System.Text.RegularExpressions;

namespace Inspectlet.Tests.Documentation;

/// <summary>The first page stays short, and says nothing that another page says otherwise.</summary>
public partial class FirstPageTests
{
    private static readonly string Text = Page.Of("README.md").Text;

    [Fact]
    public void It_is_read_in_five_minutes() => Text.Split('\n').Should().HaveCountLessThan(130);

    [Fact]
    public void Its_figures_are_those_of_the_page_about_performance()
    {
        string[] figures = [.. Figure().Matches(Text).Select(row => row.Groups[1].Value)];

        figures.Should().HaveCount(4);
        Page.Of("docs/performance.md").Text.Should().ContainAll(figures.Select(figure => $"| {figure} |"));
        Page.Of("docs/performance.md").Text.Should().Contain(Command().Match(Text).Value, "they are of one command and one day");
    }

    [GeneratedRegex(@"\| (\d\.\d{3}) \|$", RegexOptions.Multiline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"`dotnet run -c Release [^`]+`")]
    private static partial Regex Command();
}

namespace Inspectlet.Tests.Documentation;

/// <summary>What the pages' sample of a match says that it prints is what it prints.</summary>
public class SearchSampleTests
{
    [Theory]
    [InlineData("docs/searching.md")]
    [InlineData("src/Inspectlet/README.md")]
    public void The_sample_of_a_match_prints_what_it_says(string file)
    {
        var session = new Session { Country = "DE", IsNewVisitor = true, Tags = [new Tag { Name = "plan", Value = "pro" }] };
        SessionSearch search = SessionSearch.All.FromCountry("US").NewVisitors().WithTag("plan", "pro");

        IEnumerable<string> printed =
        [
            .. search.ExplainMatch(session).Explain().Split('\n'),
            .. search.RelaxEach().Select(relaxed => $"without {relaxed.Name}: {relaxed.Search.Matches(session)}"),
        ];

        string sample = Page.Of(file).Blocks("csharp").Single(block => block.Code.Contains("ExplainMatch", StringComparison.Ordinal)).Code;
        sample.Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..]).Should().Equal(printed);
        search.Matches(session).Should().BeFalse();
    }
}

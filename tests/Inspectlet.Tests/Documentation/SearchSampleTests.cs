namespace Inspectlet.Tests.Documentation;

/// <summary>What the readmes' sample of a match says that it prints is what it prints.</summary>
public class SearchSampleTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("Inspectlet.md")]
    public void The_sample_of_a_match_prints_what_it_says(string file)
    {
        var session = new Session { Country = "DE", IsNewVisitor = true, Tags = [new Tag { Name = "plan", Value = "pro" }] };
        SessionSearch search = SessionSearch.All.FromCountry("US").NewVisitors().WithTag("plan", "pro");

        IEnumerable<string> printed =
        [
            .. search.ExplainMatch(session).Explain().Split('\n'),
            .. search.RelaxEach().Select(relaxed => $"without {relaxed.Name}: {relaxed.Search.Matches(session)}"),
        ];

        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readmes", file));
        string sample = text.Split("# Why did this recording match?")[1].Split("```")[1];
        sample.Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..]).Should().Equal(printed);
        search.Matches(session).Should().BeFalse();
    }
}

namespace Inspectlet.ContractTests.Drift;

/// <summary>
/// The live API against the document. It needs credentials, and is skipped where there are none; to run it alone,
/// <c>dotnet test tests/Inspectlet.ContractTests --filter Category=Drift</c>.
/// </summary>
[Trait("Category", "Drift")]
public class LiveDriftTests(LiveApi api) : IClassFixture<LiveApi>
{
    public static TheoryData<string> Operations => [.. DriftWatch.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public void The_live_API_answers_as_the_document_says(string operation)
    {
        Assert.SkipWhen(api.Report is null, DriftSettings.Missing);

        api.Report!.DeparturesOf(operation).Should().BeEmpty();
    }

    [Fact]
    public void The_live_API_finds_what_a_search_means()
    {
        Assert.SkipWhen(api.Report is null, DriftSettings.Missing);

        api.Report!.DeparturesOf(SearchWatch.Subject).Should().BeEmpty("docs/search-semantics.md says what a search finds");
    }
}

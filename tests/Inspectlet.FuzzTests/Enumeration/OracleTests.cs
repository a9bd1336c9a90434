namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>The promise of the enumeration, over sites of all kinds: a short run, the same every time. Program.cs has the long one.</summary>
public class OracleTests
{
    private const int Trials = 50;

    public static TheoryData<string> Kinds => [.. SiteKinds.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_session_comes_exactly_once_and_it_ends(string kind)
    {
        OracleReport report = await Oracle.RunAsync(kind, first: 0, Trials);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        report.Violations.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_trial_can_be_made_again_from_its_kind_and_its_seed(string kind)
    {
        TrialOutcome first = await Oracle.TryAsync(kind, 16);
        TrialOutcome second = await Oracle.TryAsync(kind, 16);

        second.Ids.Should().Equal(first.Ids);
        second.Fetches.Should().Be(first.Fetches);
    }
}

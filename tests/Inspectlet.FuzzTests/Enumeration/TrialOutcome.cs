namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>What came of an enumeration.</summary>
/// <param name="Scenario">What was enumerated, as it is at the end.</param>
/// <param name="Ids">The ids that came, in order.</param>
/// <param name="Fetches">How many pages were fetched.</param>
/// <param name="Failure">The exception that ended it, or null.</param>
/// <param name="IsEndless">Whether it did not end by itself.</param>
internal sealed record TrialOutcome(Scenario Scenario, IReadOnlyList<long> Ids, int Fetches, Exception? Failure, bool IsEndless)
{
    /// <summary>How many sessions came more than once, each time counted.</summary>
    public int Repeated { get; } = Ids.Count - Ids.Distinct().Count();

    /// <summary>
    /// How many sessions were there from the start to the end and did not come. Where it failed: neither did, nor will come
    /// in an enumeration from the page that the failure names.
    /// </summary>
    public int Missed { get; } = FindMissed(Scenario, Ids, Failure).Count();

    /// <summary>What is against the promise, or null.</summary>
    public string? Violation =>
        IsEndless ? "does not end"
        : Repeated > 0 ? $"{Repeated} repeated"
        : Missed > MayMiss ? $"{Missed} missed"
        : Failure is null ? null
        : !Scenario.MayFail ? $"failed: {Failure.Message}"
        : Failure is InspectletException { ResumeAtPage: null } ? "failed without a page to go on at"
        : null;

    // A deletion pulls the rest up. Between two pages under way, one session can slip over their boundary by that.
    private int MayMiss => Scenario.Site.Deleted.Count * (Scenario.Options.PagesAhead + 1);

    private static IEnumerable<long> FindMissed(Scenario scenario, IReadOnlyList<long> ids, Exception? failure)
    {
        IEnumerable<long> missed = scenario.Site.Initial.Except(scenario.Site.Deleted).Except(ids);
        return failure is InspectletException { ResumeAtPage: { } page }
            ? missed.Except(scenario.Site.From(page, scenario.Options.PageSize))
            : missed;
    }
}

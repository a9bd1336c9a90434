using System.Globalization;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>What the trials of a kind found.</summary>
internal sealed class OracleReport(string kind)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, string> _violations = [];
    private int _trials;
    private long _sessions;
    private long _deleted;
    private long _missed;
    private long _repeated;
    private long _fetches;
    private int _failures;

    /// <summary>What is against the promise, by seed.</summary>
    public IReadOnlyDictionary<long, string> Violations => _violations;

    public void Add(long seed, TrialOutcome outcome)
    {
        lock (_lock)
        {
            _trials++;
            _sessions += outcome.Ids.Count;
            _deleted += outcome.Scenario.Site.Deleted.Count;
            _missed += outcome.Missed;
            _repeated += outcome.Repeated;
            _fetches += outcome.Fetches;
            _failures += outcome.Failure is null ? 0 : 1;
            if (outcome.Violation is { } violation)
            {
                _violations[seed] = $"{outcome.Scenario.Options.PageSize} a page, {outcome.Scenario.Options.PagesAhead} ahead, {outcome.Fetches} fetches, to go on at {(outcome.Failure as InspectletException)?.ResumeAtPage?.ToString(CultureInfo.InvariantCulture) ?? "no page"}: {violation}";
            }
        }
    }

    public override string ToString()
    {
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{kind,-30} {_trials} trials, {_sessions:N0} sessions, {_deleted:N0} deleted, {_missed} missed, {_repeated} repeated, {_fetches:N0} fetches, {_failures} failed as documented");
        return string.Join("\n", _violations.Take(10).Select(v => $"  FAILED: seed {v.Key}: {v.Value}").Prepend(line));
    }
}

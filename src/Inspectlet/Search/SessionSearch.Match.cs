using Inspectlet.Search;

namespace Inspectlet;

/// <content>What the search means: which recordings it finds, and why.</content>
public sealed partial record SessionSearch
{
    /// <summary>
    /// Whether a recording meets every condition of the search; nothing is sent. The API reference says what the conditions mean;
    /// where it leaves that open, the plainest reading is assumed (<c>docs/search-semantics.md</c> of the repository has each).
    /// </summary>
    /// <param name="session">The recording.</param>
    /// <param name="asOf">The time from which the last week and the last 30 days are counted back; null for now.</param>
    /// <returns>Whether the search finds the recording.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <example>
    /// <code>
    /// bool isNewFromGermany = SessionSearch.All.FromCountry("DE").NewVisitors().Matches(session);
    /// </code>
    /// </example>
    public bool Matches(Session session, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        long time = SecondOf(asOf);
        foreach (SearchCondition condition in SearchConditions.All)
        {
            if (!condition.Holds(this, session, time))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says of each condition of the search whether a recording meets it: why the search finds the recording, or why it does not.</summary>
    /// <param name="session">The recording.</param>
    /// <param name="asOf">The time from which the last week and the last 30 days are counted back; null for now.</param>
    /// <returns>The conditions that the search has, in the order of the API reference, and whether all of them hold, as <see cref="Matches"/> has it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(search.ExplainMatch(session).Explain());
    /// // The recording does not match, because of Country.
    /// // Country does not hold. Asked for: "US". Recorded: "DE".
    /// </code>
    /// </example>
    public SearchMatch ExplainMatch(Session session, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        long time = SecondOf(asOf);
        return new SearchMatch([.. Parts().Select(part => part.Explain(session, time))]);
    }

    /// <summary>
    /// The searches that have one condition less than this: each finds all that this search finds, and those recordings which
    /// fail for this condition alone.
    /// </summary>
    /// <returns>
    /// A search for each condition, in the order of the API reference, under the name that the condition has in
    /// <see cref="ExplainMatch"/>. None for a search without conditions.
    /// </returns>
    /// <example>
    /// <code>
    /// foreach (RelaxedSearch relaxed in search.RelaxEach())
    /// {
    ///     bool isFound = (await inspectlet.SearchSessionsAsync(12345678, relaxed.Search, limit: 1)).Count &gt; 0;
    ///     Console.WriteLine($"without {relaxed.Name}: {isFound}");
    /// }
    /// </code>
    /// </example>
    public IReadOnlyList<RelaxedSearch> RelaxEach() => [.. Parts().Select(part => new RelaxedSearch(part.Name, part.Rest))];

    private IEnumerable<SearchPart> Parts() => SearchConditions.All.Where(condition => condition.IsSet(this)).SelectMany(condition => condition.Parts(this));

    // The clock is asked only where the time counts: asking takes longer than most comparisons.
    private long SecondOf(DateTimeOffset? asOf) => DateRange is null ? 0 : (asOf ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
}

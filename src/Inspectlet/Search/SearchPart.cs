namespace Inspectlet.Search;

/// <summary>One condition of a search.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Search">A search of which it is the only condition of its kind.</param>
/// <param name="Rest">The search without it.</param>
internal sealed record SearchPart(string Name, SearchCondition Kind, SessionSearch Search, SessionSearch Rest)
{
    public ConditionMatch Explain(Session session, long asOf) =>
        new(Name, Kind.Holds(Search, session, asOf), Kind.Expected(Search, asOf), Kind.Actual(Search, session));
}

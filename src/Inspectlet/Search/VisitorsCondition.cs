namespace Inspectlet.Search;

/// <summary>The visitor is new, or returns, as asked for. A kind that the search does not name is included.</summary>
internal sealed class VisitorsCondition() : SearchCondition(nameof(SessionSearch.Visitors))
{
    public override bool IsSet(SessionSearch search) => search.Visitors is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf) =>
        search.Visitors is not { } visitors
        || (session.IsNewVisitor switch
        {
            true => IncludesNew(visitors),
            false => IncludesReturning(visitors),
            null => IncludesNew(visitors) && IncludesReturning(visitors),
        });

    public override string Expected(SessionSearch search, long asOf) => SearchWords.Visitors(search.Visitors!);

    public override string? Actual(SessionSearch search, Session session) => session.IsNewVisitor switch
    {
        true => "a new visitor",
        false => "a returning visitor",
        null => null,
    };

    public override SessionSearch Without(SessionSearch search) => search with { Visitors = null };

    private static bool IncludesNew(VisitorFilter visitors) => visitors.New ?? true;

    private static bool IncludesReturning(VisitorFilter visitors) => visitors.Returning ?? true;
}

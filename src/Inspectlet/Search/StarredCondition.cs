namespace Inspectlet.Search;

/// <summary>The recording is starred, if only starred ones are asked for.</summary>
internal sealed class StarredCondition() : SearchCondition(nameof(SessionSearch.ShowStarredOnly))
{
    public override bool IsSet(SessionSearch search) => search.ShowStarredOnly is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf) =>
        search.ShowStarredOnly is not true || session.IsStarred is true;

    public override string Expected(SessionSearch search, long asOf) =>
        search.ShowStarredOnly is true ? "starred" : "starred or not";

    public override string? Actual(SessionSearch search, Session session) => session.IsStarred switch
    {
        true => "starred",
        false => "not starred",
        null => null,
    };

    public override SessionSearch Without(SessionSearch search) => search with { ShowStarredOnly = null };
}

namespace Inspectlet.Search;

/// <summary>A kind of condition that a search can have. What it means is said here and nowhere else: <c>docs/search-semantics.md</c> has it in words.</summary>
/// <remarks>What <c>asOf</c> is to the methods is the time from which a span of time is counted back, in Unix seconds.</remarks>
/// <param name="name">The condition's name, for <see cref="ConditionMatch.Name"/>.</param>
internal abstract class SearchCondition(string name)
{
    protected string Name => name;

    /// <summary>Whether a search has a condition of this kind.</summary>
    public abstract bool IsSet(SessionSearch search);

    /// <summary>Whether a recording meets the condition; true where the search has none. It must not allocate, but for addresses of IPv6.</summary>
    public abstract bool Holds(SessionSearch search, Session session, long asOf);

    /// <summary>What the search asks for, in words. It has the condition.</summary>
    public abstract string Expected(SessionSearch search, long asOf);

    /// <summary>What the recording has there, in words, or null where it has nothing. The search has the condition.</summary>
    public abstract string? Actual(SessionSearch search, Session session);

    /// <summary>The search without the condition.</summary>
    public abstract SessionSearch Without(SessionSearch search);

    /// <summary>The conditions of this kind, which the search has.</summary>
    public virtual IEnumerable<SearchPart> Parts(SessionSearch search) => [new SearchPart(name, this, search, Without(search))];
}

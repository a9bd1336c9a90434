namespace Inspectlet.Search;

/// <summary>A number of the recording lies within bounds, which count as within.</summary>
internal sealed class RangeCondition<T>(
    string name,
    Func<SessionSearch, T?> min,
    Func<SessionSearch, T?> max,
    Func<Session, T?> recorded,
    Func<T?, T?, string?> boundsInWords,
    Func<T, string> inWords,
    Func<SessionSearch, SessionSearch> without)
    : SearchCondition(name)
    where T : struct, IComparable<T>
{
    public override bool IsSet(SessionSearch search) => min(search) is not null || max(search) is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf)
    {
        if (!IsSet(search))
        {
            return true;
        }

        return recorded(session) is { } value
            && (min(search) is not { } least || value.CompareTo(least) >= 0)
            && (max(search) is not { } greatest || value.CompareTo(greatest) <= 0);
    }

    public override string Expected(SessionSearch search, long asOf) => boundsInWords(min(search), max(search))!;

    public override string? Actual(SessionSearch search, Session session) => recorded(session) is { } value ? inWords(value) : null;

    public override SessionSearch Without(SessionSearch search) => without(search);
}

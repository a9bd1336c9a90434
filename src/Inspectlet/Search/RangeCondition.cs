namespace Inspectlet.Search;

/// <summary>A number of the recording lies within bounds, which count as within.</summary>
internal sealed class RangeCondition<T>(
    string name,
    Func<SessionSearch, (T? Min, T? Max)> bounds,
    Func<Session, T?> recorded,
    Func<T?, T?, string?> boundsInWords,
    Func<T, string> inWords,
    Func<SessionSearch, SessionSearch> without)
    : SearchCondition(name)
    where T : struct, IComparable<T>
{
    public override bool IsSet(SessionSearch search) => bounds(search) is not (null, null);

    public override bool Holds(SessionSearch search, Session session, DateTimeOffset asOf)
    {
        (T? min, T? max) = bounds(search);
        if (min is null && max is null)
        {
            return true;
        }

        return recorded(session) is { } value
            && (min is not { } least || value.CompareTo(least) >= 0)
            && (max is not { } greatest || value.CompareTo(greatest) <= 0);
    }

    public override string Expected(SessionSearch search, DateTimeOffset asOf)
    {
        (T? min, T? max) = bounds(search);
        return boundsInWords(min, max)!;
    }

    public override string? Actual(SessionSearch search, Session session) => recorded(session) is { } value ? inWords(value) : null;

    public override SessionSearch Without(SessionSearch search) => without(search);
}

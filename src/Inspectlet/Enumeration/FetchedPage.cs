namespace Inspectlet.Enumeration;

/// <summary>A page as it was fetched, with all its rows.</summary>
internal readonly record struct FetchedPage(int Number, IReadOnlyList<Session> Rows)
{
    public bool IsEmpty => Rows.Count == 0;

    public long[] Ids() => [.. Rows.Select(s => s.Id)];

    public bool HasRows(long[] ids) => Rows.Select(s => s.Id).SequenceEqual(ids);
}

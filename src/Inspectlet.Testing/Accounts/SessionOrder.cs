namespace Inspectlet.Testing.Accounts;

/// <summary>Oldest first: by the start, those without one before all others, then by the id. The API lists the reverse of it.</summary>
internal sealed class SessionOrder : IComparer<Session>
{
    public static SessionOrder OldestFirst { get; } = new();

    public int Compare(Session? x, Session? y)
    {
        int byStart = Nullable.Compare(x!.StartedAt, y!.StartedAt);
        return byStart != 0 ? byStart : x.Id.CompareTo(y.Id);
    }
}

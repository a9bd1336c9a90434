using Inspectlet.Testing.Generation;

namespace Inspectlet.Testing.Accounts;

/// <summary>The recordings of a site at a moment: generated ones, which are made when they are asked for, and added ones.</summary>
/// <param name="Generated">The generated ones, oldest first.</param>
/// <param name="Added">The added ones, oldest first; what lies beyond <paramref name="AddedCount"/> is not part of this moment.</param>
/// <param name="AddedCount">How many were added.</param>
/// <param name="Version">Changes when a recording is added that is not newer than all others.</param>
/// <param name="Newest">The newest recording of all; null where there is none.</param>
internal sealed record SiteContent(GeneratedSite Generated, Session[] Added, int AddedCount, int Version, Session? Newest)
{
    /// <summary>The recording at a position: an index of the generated ones, or the complement of one of those added.</summary>
    public Session At(int position) => position >= 0 ? Generated[position] : Added[~position];

    /// <summary>How many of the added recordings began at a time or before it, or have no start.</summary>
    public int AddedUpTo(long unixSeconds)
    {
        int low = 0;
        int high = AddedCount;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            bool isEarly = Added[middle].StartedAt is not { } startedAt || startedAt.ToUnixTimeSeconds() <= unixSeconds;
            (low, high) = isEarly ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The content with further recordings.</summary>
    /// <param name="sessions">The recordings, oldest first.</param>
    public SiteContent With(ReadOnlySpan<Session> sessions)
    {
        Session latest = sessions[^1];
        if (Newest is null || SessionOrder.OldestFirst.Compare(sessions[0], Newest) > 0)
        {
            // Behind the end of what others read, so they need no copy.
            Session[] room = Added.Length - AddedCount >= sessions.Length ? Added : Enlarge(sessions.Length);
            sessions.CopyTo(room.AsSpan(AddedCount));
            return this with { Added = room, AddedCount = AddedCount + sessions.Length, Newest = latest };
        }

        Session[] all = [.. Added.AsSpan(0, AddedCount), .. sessions];
        Array.Sort(all, SessionOrder.OldestFirst);
        bool isNewest = SessionOrder.OldestFirst.Compare(latest, Newest) > 0;
        return new SiteContent(Generated, all, all.Length, Version + 1, isNewest ? latest : Newest);
    }

    private Session[] Enlarge(int further)
    {
        var room = new Session[Math.Max(AddedCount + further, 2 * AddedCount)];
        Array.Copy(Added, room, AddedCount);
        return room;
    }
}

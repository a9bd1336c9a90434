using System.Globalization;

namespace Inspectlet.Export;

/// <summary>A span of time within one UTC day. An export fetches each on its own, into a file of its own.</summary>
/// <param name="Start">The first moment within it, in UTC, to the second.</param>
/// <param name="End">The first moment after it.</param>
public readonly record struct ExportWindow(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>What recordings without a time belong to.</summary>
    internal static ExportWindow Undated => default;

    internal bool IsUndated => this == Undated;

    internal TimeSpan Length => End - Start;

    /// <summary>Whether a recording belongs to this window: by its start, or by its end where it has none.</summary>
    /// <param name="session">The recording.</param>
    /// <returns>Whether the window's file is the one that holds it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public bool Contains(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Contains(MomentOf(session));
    }

    /// <summary>The window's first and last moment.</summary>
    public override string ToString() => IsUndated ? "undated" : string.Create(CultureInfo.InvariantCulture, $"{Start:u} to {End:u}");

    internal bool Contains(DateTimeOffset? moment) => moment is { } time ? time >= Start && time < End : IsUndated;

    internal bool Overlaps(ExportWindow other) => Start < other.End && other.Start < End;

    /// <summary>When a recording was made; null if nothing tells. A time of 0 or before is none.</summary>
    internal static DateTimeOffset? MomentOf(Session session) =>
        session.StartedAt > DateTimeOffset.UnixEpoch ? session.StartedAt
        : session.EndedAt > DateTimeOffset.UnixEpoch ? session.EndedAt
        : null;
}

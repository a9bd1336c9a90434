using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Inspectlet.Export.Files;

namespace Inspectlet.Export.Manifests;

/// <summary>The windows of all manifests of a folder. It is thread-safe, but while it is enumerated nothing may be added.</summary>
/// <remarks>There can be many, and they are there for as long as a run lasts, so each takes about a hundred bytes.</remarks>
/// <param name="extension">The extension of files with recordings.</param>
internal sealed class KnownWindows(string extension)
{
    private static readonly Comparer<ExportWindow> ByTime =
        Comparer<ExportWindow>.Create((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.End.CompareTo(other.End));

    private readonly object _lock = new();
    private readonly SortedList<ExportWindow, Fetch> _fetches = new(ByTime);

    /// <summary>All of them, oldest first.</summary>
    public IEnumerable<ManifestWindow> All => _fetches.Select(entry => ToManifest(entry.Key, entry.Value));

    /// <summary>Those that belong into the manifest of the run, oldest first.</summary>
    public IEnumerable<ManifestWindow> Own => _fetches.Where(entry => entry.Value.IsOwn).Select(entry => ToManifest(entry.Key, entry.Value));

    /// <summary>Those that have times, oldest first.</summary>
    public IEnumerable<ExportWindow> Dated => _fetches.Keys.Where(window => !window.IsUndated);

    /// <summary>Adds a window, unless a later fetch of it is known.</summary>
    /// <param name="window">The window.</param>
    /// <param name="isOwn">Whether it belongs into the manifest of the run.</param>
    public void Add(ManifestWindow window, bool isOwn)
    {
        lock (_lock)
        {
            Fetch added = ToFetch(window, isOwn);
            if (_fetches.TryGetValue(window.Window, out Fetch known))
            {
                added = (known.Revision < added.Revision ? added : known) with { IsOwn = isOwn || known.IsOwn };
            }

            _fetches[window.Window] = added;
        }
    }

    public bool TryGet(ExportWindow window, [NotNullWhen(true)] out ManifestWindow? known)
    {
        lock (_lock)
        {
            known = _fetches.TryGetValue(window, out Fetch fetch) ? ToManifest(window, fetch) : null;
            return known is not null;
        }
    }

    /// <summary>Two windows of which one has a part of the other's time: their files may hold the same recordings; null if there are none.</summary>
    public (ExportWindow First, ExportWindow Second)? Overlap()
    {
        ExportWindow? before = null;
        foreach (ExportWindow window in Dated)
        {
            if (before is { } first && first.Overlaps(window))
            {
                return (first, window);
            }

            before = window;
        }

        return null;
    }

    private static Fetch ToFetch(ManifestWindow window, bool isOwn) => new()
    {
        Recordings = window.Recordings,
        Bytes = window.Bytes,
        Hash = window is { File: not null, Sha256: { } hash } ? (Digits(hash.AsSpan(0, 32)), Digits(hash.AsSpan(32))) : null,
        FetchedAt = window.FetchedAt,
        Provisional = window.Provisional,
        Revision = window.Revision,
        IsOwn = isOwn,
    };

    private static UInt128 Digits(ReadOnlySpan<char> text) => UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private ManifestWindow ToManifest(ExportWindow window, in Fetch fetch) => new()
    {
        Start = window.IsUndated ? null : window.Start,
        End = window.IsUndated ? null : window.End,
        File = fetch.Hash is null ? null : PartName.Of(window, extension),
        Recordings = fetch.Recordings,
        Bytes = fetch.Bytes,
        Sha256 = fetch.Hash is { } hash ? string.Create(CultureInfo.InvariantCulture, $"{hash.First:x32}{hash.Second:x32}") : null,
        FetchedAt = fetch.FetchedAt,
        Provisional = fetch.Provisional,
        Revision = fetch.Revision,
    };

    /// <summary>What a manifest says of a window. The name of its file follows from the window; without a hash there is none.</summary>
    private readonly record struct Fetch
    {
        public long Recordings { get; init; }

        public long Bytes { get; init; }

        public (UInt128 First, UInt128 Second)? Hash { get; init; }

        public DateTimeOffset FetchedAt { get; init; }

        public bool Provisional { get; init; }

        public int Revision { get; init; }

        public bool IsOwn { get; init; }
    }
}

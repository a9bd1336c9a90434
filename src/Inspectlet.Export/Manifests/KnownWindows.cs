using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Inspectlet.Export.Manifests;

/// <summary>The windows of all manifests of a folder. It is thread-safe.</summary>
internal sealed class KnownWindows
{
    private readonly ConcurrentDictionary<ExportWindow, ManifestWindow> _windows = new();

    public IEnumerable<ManifestWindow> All => _windows.Values;

    public IEnumerable<ExportWindow> Dated => _windows.Keys.Where(window => !window.IsUndated);

    /// <summary>Adds a window, unless a later fetch of it is known.</summary>
    public void Add(ManifestWindow window) =>
        _windows.AddOrUpdate(window.Window, window, (_, known) => known.Revision < window.Revision ? window : known);

    public bool TryGet(ExportWindow window, [NotNullWhen(true)] out ManifestWindow? known) => _windows.TryGetValue(window, out known);

    /// <summary>Two windows of which one has a part of the other's time: their files may hold the same recordings; null if there are none.</summary>
    public (ExportWindow First, ExportWindow Second)? Overlap()
    {
        ExportWindow[] sorted = [.. Dated.OrderBy(window => window.Start)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i - 1].Overlaps(sorted[i]))
            {
                return (sorted[i - 1], sorted[i]);
            }
        }

        return null;
    }
}

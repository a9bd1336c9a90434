using Inspectlet.Export.Files;
using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Manifests;

/// <summary>The manifest that a run writes. It is thread-safe.</summary>
/// <remarks>
/// It is written at most once a second: what it does not name yet is fetched again after a crash. Files that stand for nothing any more
/// are deleted after it has been written, never before.
/// </remarks>
/// <param name="disk">The disk.</param>
/// <param name="folder">The folder of the export.</param>
/// <param name="begun">What it says of the export. Its windows are among the known ones.</param>
/// <param name="known">The windows of the folder. While a run lasts, only this adds to them.</param>
/// <param name="share">The share that the run does.</param>
/// <param name="clock">The clock.</param>
internal sealed class ManifestLog(Disk disk, string folder, Manifest begun, KnownWindows known, ExportShare? share, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly List<string> _obsolete = [];
    private long _writtenAt;
    private bool _isChanged = true;

    /// <summary>A manifest without windows for a run.</summary>
    public static Manifest Begin(ManifestSource source, ExportShare? share) => new()
    {
        Kind = Manifest.KindOfThis,
        Version = Manifest.VersionOfThis,
        Program = $"Inspectlet.Export {BuildInfo.Version}",
        Source = source,
        Share = share?.ToString(),
        Spans = [],
        Windows = [],
    };

    /// <summary>Adds a finished window, whose file, if it has one, is on the disk under its name.</summary>
    /// <param name="window">The window.</param>
    /// <param name="obsolete">A file of an earlier fetch that must go, relative to the folder; null for none.</param>
    public void Add(ManifestWindow window, string? obsolete)
    {
        lock (_lock)
        {
            known.Add(window, isOwn: true);
            _isChanged = true;
            if (obsolete is not null)
            {
                _obsolete.Add(obsolete);
            }

            if (clock.GetElapsedTime(_writtenAt) >= Interval)
            {
                Write();
            }
        }
    }

    /// <summary>Writes what has not been written yet.</summary>
    public void Save()
    {
        lock (_lock)
        {
            Write();
        }
    }

    /// <summary>Writes the manifest of a run that begins.</summary>
    /// <param name="span">The span that it was asked for.</param>
    public void Begin(ExportSpan span)
    {
        lock (_lock)
        {
            begun = begun with { Spans = Spans.With(begun.Spans, span) };
            Write();
        }
    }

    private void Write()
    {
        if (!_isChanged)
        {
            return;
        }

        ManifestFiles.Write(disk, folder, ManifestFiles.NameOf(share), begun with { Windows = known.Own });
        _isChanged = false;
        _writtenAt = clock.GetTimestamp();
        foreach (string file in _obsolete)
        {
            disk.TryDelete(Path.Combine(folder, file));
        }

        _obsolete.Clear();
    }
}

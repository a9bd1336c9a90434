using Inspectlet.Export.Files;
using Inspectlet.Export.Manifests;
using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Running;

/// <summary>The folder of a run, once it has it for itself: puts in order what an earlier run left behind, and finds what is to be fetched.</summary>
internal sealed class ExportFolder
{
    private readonly SessionExportOptions _options;
    private readonly Disk _disk;
    private readonly DateTimeOffset _now;
    private readonly ProgressLog _log;
    private readonly ManifestSource _source;
    private readonly Manifest _own;
    private readonly bool _isListed;
    private bool _hasDamaged;

    /// <summary>Reads the manifests of the folder.</summary>
    /// <exception cref="SessionExportException">It is of another export.</exception>
    public ExportFolder(SessionExportOptions options, Disk disk, DateTimeOffset now, ProgressLog log)
    {
        _options = options;
        _disk = disk;
        _now = now;
        _log = log;
        _source = ManifestSources.Of(options);
        string ownName = ManifestFiles.NameOf(options.Share);
        Dictionary<string, Manifest> manifests = ReadManifests(ownName);
        _isListed = manifests.ContainsKey(ownName) && !_hasDamaged;
        _own = (manifests.GetValueOrDefault(ownName) ?? ManifestLog.Begin(_source, options.Share)) with { Windows = [] };
        Known = new KnownWindows(_source.Files);
        foreach ((string name, Manifest manifest) in manifests)
        {
            foreach (ManifestWindow window in manifest.Windows)
            {
                Known.Add(window, isOwn: name == ownName);
            }
        }

        if (Known.Overlap() is { } overlap)
        {
            throw new SessionExportException(
                $"The folder '{options.Folder}' holds exports that were cut differently: {overlap.First} and {overlap.Second} overlap. Only shares of one export can be merged.");
        }
    }

    /// <summary>The windows that are finished, by all manifests.</summary>
    public KnownWindows Known { get; }

    /// <summary>Puts the folder in order, and begins the run's own manifest.</summary>
    public ManifestLog Begin(ExportSpan span)
    {
        RemoveLeftovers();
        var manifest = new ManifestLog(_disk, _options.Folder, _own, Known, _options.Share, _options.TimeProvider);
        manifest.Begin(span);
        return manifest;
    }

    /// <summary>The windows of a span that are to be fetched, oldest first.</summary>
    public IEnumerable<ExportWindow> ToFetch(ExportSpan span)
    {
        ExportWindow[] again = [.. Known.All.Where(known => !known.IsFinal(_now, _options.Settle) || !IsThere(known)).Select(known => known.Window)];
        IEnumerable<ExportWindow> windows = span.Days().Where(day => Shares.Has(_options.Share, day))
            .SelectMany(day => again.Where(day.Overlaps).Concat(MissingWindows.Of(day, Known.Dated)))
            .OrderBy(window => window.Start);
        return Shares.Has(_options.Share, ExportWindow.Undated) ? windows.Append(ExportWindow.Undated) : windows;
    }

    private Dictionary<string, Manifest> ReadManifests(string ownName)
    {
        var manifests = new Dictionary<string, Manifest>();
        foreach (string name in ManifestFiles.NamesIn(_options.Folder))
        {
            if (ManifestFiles.Read(_options.Folder, name) is { } manifest)
            {
                CheckSource(manifest);
                manifests[name] = manifest;
                continue;
            }

            _hasDamaged = true;
            if (name == ownName || _options.Share is null)
            {
                string aside = ManifestFiles.PutAside(_disk, _options.Folder, name, _now);
                _log.Add($"The manifest '{name}' is damaged. It is now '{aside}', and everything that only it listed is fetched again.");
            }
        }

        return manifests;
    }

    private void CheckSource(Manifest manifest)
    {
        if (ManifestSources.Difference(manifest.Source, _source) is { } difference)
        {
            throw new SessionExportException($"The folder '{_options.Folder}' holds another export. {difference} Export to another folder.");
        }
    }

    private bool IsThere(ManifestWindow window) =>
        window.File is null || (new FileInfo(Path.Combine(_options.Folder, window.File)) is { Exists: true } file && file.Length == window.Bytes);

    // What no manifest lists does not count, and would be read twice beside what is fetched now. Where a manifest itself is lost, it may
    // be all that there is of recordings which the service has no more, so it is kept under a name that readers pass over.
    private void RemoveLeftovers()
    {
        foreach ((string name, _) in FolderContent.Temporaries(_options.Folder, _source.Files).Where(file => Shares.Has(_options.Share, file.Window)))
        {
            _disk.Delete(Path.Combine(_options.Folder, name));
        }

        int kept = 0;
        foreach ((string name, ExportWindow window) in FolderContent.Parts(_options.Folder, _source.Files).Where(file => Shares.Has(_options.Share, file.Window)))
        {
            if (Known.TryGet(window, out ManifestWindow? known) && known.File is not null)
            {
                continue;
            }

            string path = Path.Combine(_options.Folder, name);
            if (_isListed)
            {
                _disk.Delete(path);
                continue;
            }

            _disk.Move(path, Path.Combine(Path.GetDirectoryName(path)!, $"_unlisted-{_now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{Path.GetFileName(path)}.old"));
            kept++;
        }

        if (kept > 0)
        {
            _log.Add($"{kept} file(s) that no manifest lists were kept under names that begin with '_unlisted-'. Delete them when the export is complete.");
        }
    }
}

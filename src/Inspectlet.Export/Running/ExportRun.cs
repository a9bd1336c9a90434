using System.Runtime.ExceptionServices;
using Inspectlet.Export.Files;
using Inspectlet.Export.Manifests;
using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Running;

/// <summary>A run of an export.</summary>
/// <remarks>The clock is read once. A run that lasts for days takes nothing for older than it was at its beginning, and a jump changes nothing.</remarks>
internal sealed class ExportRun(IInspectletClient client, SessionExportOptions options, Disk disk, IProgress<ExportProgress>? progress)
{
    private readonly DateTimeOffset _now = options.TimeProvider.GetUtcNow();
    private readonly ProgressLog _log = new(progress, options.TimeProvider);
    private int _fetched;
    private long _recordingsFetched;
    private Exception? _failure;

    public async Task<ExportSummary> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(options.Folder);
        using FolderLock taken = FolderLock.Take(options.Folder, options.Share);
        ExportSpan span = ExportSpan.Of(options, _now);
        var folder = new ExportFolder(options, disk, _now, _log);
        ManifestLog manifest = folder.Begin(span);
        ExportWindow[] windows = [.. folder.ToFetch(span)];
        _log.AddWindows(windows.Length);
        await FetchAsync(folder, manifest, windows, cancellationToken).ConfigureAwait(false);
        return SummaryOf(folder.Known, span);
    }

    private async Task FetchAsync(ExportFolder folder, ManifestLog manifest, ExportWindow[] windows, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(options.MaxConcurrentWindows);
        var fetcher = new WindowFetcher(client, options, disk, _log);
        var patience = new Patience(options.TimeProvider, _log);
        await Task.WhenAll(windows.Select(StartAsync)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        SaveAtEnd(manifest);
        cancellationToken.ThrowIfCancellationRequested();
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }

        Task StartAsync(ExportWindow window) => Task.Run(() => FetchOneAsync(window), CancellationToken.None);

        async Task FetchOneAsync(ExportWindow window)
        {
            FetchedWindow fetched;
            try
            {
                await slots.WaitAsync(stop.Token).ConfigureAwait(false);
                try
                {
                    fetched = await patience.TryAsync(() => fetcher.FetchAsync(window, !folder.Known.TryGet(window, out _), stop.Token), stop.Token).ConfigureAwait(false);
                    if (!fetched.IsSplit)
                    {
                        Finish(folder, manifest, window, fetched);
                    }
                }
                finally
                {
                    slots.Release();
                }
            }
            catch (Exception exception)
            {
                // The first failure ends the others, and is the one that counts.
                Interlocked.CompareExchange(ref _failure, exception, null);
                await stop.CancelAsync().ConfigureAwait(false);
                return;
            }

            if (fetched.IsSplit)
            {
                _log.AddWindows(fetched.Parts.Count - 1);
                await Task.WhenAll(fetched.Parts.Select(StartAsync)).ConfigureAwait(false);
            }
        }
    }

    private void Finish(ExportFolder folder, ManifestLog manifest, ExportWindow window, FetchedWindow fetched)
    {
        string name = PartName.Of(window, PartName.ExtensionOf(options));
        ManifestWindow? before = folder.Known.TryGet(window, out ManifestWindow? known) ? known : null;
        var finished = new ManifestWindow
        {
            Start = window.IsUndated ? null : window.Start,
            End = window.IsUndated ? null : window.End,
            File = fetched.Sha256 is null ? null : name,
            Recordings = fetched.Recordings,
            Bytes = fetched.Bytes,
            Sha256 = fetched.Sha256,
            FetchedAt = _now,
            Provisional = window.IsUndated || _now - window.End < options.Settle,
            Revision = (before?.Revision ?? 0) + 1,
        };
        folder.Known.Add(finished);
        manifest.Add(finished, obsolete: finished.File is null ? before?.File : null);
        Interlocked.Increment(ref _fetched);
        Interlocked.Add(ref _recordingsFetched, fetched.Recordings);
        _log.AddDone();
    }

    private void SaveAtEnd(ManifestLog manifest)
    {
        try
        {
            manifest.Save();
        }
        catch (Exception exception) when (_failure is not null && exception is IOException or UnauthorizedAccessException)
        {
            // The disk is why the run failed. What the manifest does not name is fetched again.
        }
    }

    private ExportSummary SummaryOf(KnownWindows known, ExportSpan span)
    {
        var whole = new ExportWindow(span.From, span.Until);
        ManifestWindow[] windows =
        [
            .. known.All.Where(window => Shares.Has(options.Share, window.Window) && (window.Window.IsUndated || window.Window.Overlaps(whole))),
        ];
        return new ExportSummary
        {
            Windows = windows.Count(window => !window.Window.IsUndated),
            WindowsFetched = _fetched,
            WindowsProvisional = windows.Count(window => window.Provisional && !window.Window.IsUndated),
            Recordings = windows.Sum(window => window.Recordings),
            RecordingsFetched = _recordingsFetched,
            Bytes = windows.Sum(window => window.Bytes),
            Elapsed = _log.Elapsed,
            Notices = _log.Notices,
        };
    }
}

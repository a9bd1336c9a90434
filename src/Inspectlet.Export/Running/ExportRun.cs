using System.Globalization;
using System.Runtime.ExceptionServices;
using Inspectlet.Export.Files;
using Inspectlet.Export.Manifests;
using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Running;

/// <summary>A run of an export.</summary>
/// <remarks>
/// The clock is read once. A run that lasts for days takes nothing for older than it was at its beginning, and a jump changes nothing. Where
/// the clock is ahead of the service's, that one counts: else what is fetched too early would seem to have settled.
/// </remarks>
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
        var fetcher = new WindowFetcher(client, options, disk, _log);
        var patience = new Patience(options.TimeProvider, _log);
        var left = new WindowQueue(windows);
        await Task.WhenAll(Enumerable.Range(0, options.MaxConcurrentWindows).Select(_ => Task.Run(FetchLeftAsync, CancellationToken.None))).ConfigureAwait(false);
        SaveAtEnd(manifest);
        cancellationToken.ThrowIfCancellationRequested();
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }

        async Task FetchLeftAsync()
        {
            try
            {
                await foreach (ExportWindow window in left.TakeAllAsync(stop.Token).ConfigureAwait(false))
                {
                    await FetchOneAsync(window).ConfigureAwait(false);
                }
            }
            catch (Exception exception)
            {
                // The first failure ends the others, and is the one that counts.
                Interlocked.CompareExchange(ref _failure, exception, null);
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }

        async Task FetchOneAsync(ExportWindow window)
        {
            (FetchedWindow fetched, InspectletResponse response) = await client.WithResponseAsync(c => patience.TryAsync(
                () => fetcher.FetchAsync(window, !folder.Known.TryGet(window, out _), stop.Token), stop.Token)).ConfigureAwait(false);
            if (fetched.IsSplit)
            {
                _log.AddWindows(fetched.Parts.Count - 1);
            }
            else
            {
                Finish(folder, manifest, window, fetched, NowBy(response));
            }

            left.End(fetched.Parts);
        }
    }

    private void Finish(ExportFolder folder, ManifestLog manifest, ExportWindow window, FetchedWindow fetched, DateTimeOffset now)
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
            FetchedAt = now,
            Provisional = window.IsUndated || now - window.End < options.Settle,
            Revision = (before?.Revision ?? 0) + 1,
        };
        manifest.Add(finished, obsolete: finished.File is null ? before?.File : null);
        Interlocked.Increment(ref _fetched);
        Interlocked.Add(ref _recordingsFetched, fetched.Recordings);
        _log.AddDone();
    }

    private DateTimeOffset NowBy(InspectletResponse response) =>
        DateTimeOffset.TryParseExact(response.GetHeader("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) && date < _now
            ? date
            : _now;

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
        int windows = 0;
        int provisional = 0;
        long recordings = 0;
        long bytes = 0;
        foreach (ManifestWindow window in known.All.Where(window => Shares.Has(options.Share, window.Window) && (window.Window.IsUndated || window.Window.Overlaps(whole))))
        {
            windows += window.Window.IsUndated ? 0 : 1;
            provisional += window.Provisional && !window.Window.IsUndated ? 1 : 0;
            recordings += window.Recordings;
            bytes += window.Bytes;
        }

        return new ExportSummary
        {
            Windows = windows,
            WindowsFetched = _fetched,
            WindowsProvisional = provisional,
            Recordings = recordings,
            RecordingsFetched = _recordingsFetched,
            Bytes = bytes,
            Elapsed = _log.Elapsed,
            Notices = _log.Notices,
        };
    }
}

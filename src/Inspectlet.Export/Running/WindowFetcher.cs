using Inspectlet.Export.Files;
using Inspectlet.Export.Planning;
using Inspectlet.Export.Records;

namespace Inspectlet.Export.Running;

/// <summary>Fetches the recordings of a window into its file.</summary>
internal sealed class WindowFetcher(IInspectletClient client, SessionExportOptions options, Disk disk, ProgressLog log)
{
    private readonly string _extension = PartName.ExtensionOf(options);
    private readonly Privacy _privacy = new(options);
    private readonly WindowProbe _probe = new(client, options);

    /// <summary>Fetches a window, from the beginning.</summary>
    /// <param name="window">The window.</param>
    /// <param name="maySplit">Whether to split it instead if it has too many recordings.</param>
    /// <param name="cancellationToken">Ends it. What was written is deleted.</param>
    public async Task<FetchedWindow> FetchAsync(ExportWindow window, bool maySplit, CancellationToken cancellationToken)
    {
        PartFile? part = null;
        IRecordWriter? writer = null;
        try
        {
            long recordings = 0;
            SessionSearch query = WindowQuery.Of(options.Search, window);
            IAsyncEnumerable<SessionPage> pages = client.EnumerateSessionPagesAsync(options.WebsiteId, query, cancellationToken: cancellationToken);
            await foreach (SessionPage page in pages.ConfigureAwait(false))
            {
                if (maySplit && page.Number == 1 && await _probe.FindPartsAsync(window, query, page.Sessions, cancellationToken).ConfigureAwait(false) is { Count: > 0 } parts)
                {
                    return new FetchedWindow(0, 0, null, parts);
                }

                int kept = 0;
                foreach (Session session in page.Sessions)
                {
                    if (!window.Contains(session))
                    {
                        continue;
                    }

                    part ??= new PartFile(disk, options.Folder, PartName.Of(window, _extension), options.Compress);
                    writer ??= options.Format == ExportFormat.Csv ? new CsvWriter(part.Content, _privacy) : new JsonLinesWriter(part.Content, _privacy);
                    writer.Write(session);
                    kept++;
                }

                recordings += kept;
                log.AddRecordings(kept);
            }

            cancellationToken.ThrowIfCancellationRequested();
            writer?.Complete();
            (long Bytes, string Sha256)? written = part?.Complete();
            return new FetchedWindow(recordings, written?.Bytes ?? 0, written?.Sha256, []);
        }
        finally
        {
            part?.Abandon();
            writer?.Dispose();
            part?.Dispose();
        }
    }
}

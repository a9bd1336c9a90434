using Inspectlet.Export.Files;
using Inspectlet.Export.Planning;
using Inspectlet.Export.Records;
using Inspectlet.Export.Running;
using Inspectlet.Export.Verifying;

namespace Inspectlet.Export;

/// <summary>Exports the recordings of a site to a folder, each exactly once. It can be stopped at any point and run again.</summary>
/// <remarks>
/// <para>
/// The span is cut into windows of time: the UTC days, and parts of a day that has many recordings. Each window is fetched on its own,
/// into a file of its own, such as <c>date=2026-01-05/part-000000-240000.jsonl.gz</c>. A file gets its name only when all of it is on the
/// disk, and counts only when the file <c>_manifest.json</c> lists it; a run fetches what it does not list. A recording belongs to the
/// window in which it began; one without a start, to that in which it ended; one without either is in <c>date=unknown</c>.
/// </para>
/// <para>
/// Recordings change for a while. A window whose end is younger than <see cref="SessionExportOptions.Settle"/> is provisional: the next
/// run fetches it again, and replaces its file. What changes later, and recordings that are deleted while their window is fetched, are not
/// noticed; <see cref="VerifyAgainstApiAsync"/> tells of recordings that are missing.
/// </para>
/// <para>Memory does not grow with the number of recordings, only by one or two hundred bytes for each window of time.</para>
/// </remarks>
/// <example>
/// <code>
/// var export = new SessionExport(inspectlet, new SessionExportOptions
/// {
///     WebsiteId = 12345678,
///     Folder = "recordings",
///     From = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
/// });
/// ExportSummary summary = await export.RunAsync();
/// </code>
/// </example>
public sealed class SessionExport
{
    private readonly IInspectletClient _client;
    private readonly SessionExportOptions _options;
    private readonly Disk _disk;

    /// <summary>Prepares an export. Nothing is fetched or written yet.</summary>
    /// <param name="client">The client. It is not disposed of.</param>
    /// <param name="options">What to export, and where to.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public SessionExport(IInspectletClient client, SessionExportOptions options)
        : this(client, options, Disk.Real)
    {
    }

    internal SessionExport(IInspectletClient client, SessionExportOptions options, Disk disk)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        _client = client;
        _options = options;
        _disk = disk;
    }

    /// <summary>
    /// The columns of CSV files, in their order: the API's names where it has one. Times are UTC, <c>duration_seconds</c> is
    /// <see cref="Session.Duration"/>, <c>tags</c> and <c>pages</c> are JSON arrays, and <c>other</c> is a JSON object of the members that
    /// no column has. Columns that are left out are empty. Later versions may add columns at the end.
    /// </summary>
    public static IReadOnlyList<string> CsvColumns { get; } = [.. CsvColumn.All.Select(column => column.Name), CsvColumn.Others];

    /// <summary>The windows of time that an export has, in its share, whether or not they have been fetched. Nothing is asked and nothing read.</summary>
    /// <param name="options">What to export.</param>
    /// <returns>The windows, oldest first: a day each, the first and the last cut to the span. Where one is too full, a run splits it.</returns>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public static IReadOnlyList<ExportWindow> Plan(SessionExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        return [.. ExportSpan.Of(options, options.TimeProvider.GetUtcNow()).Days().Where(day => Shares.Has(options.Share, day))];
    }

    /// <summary>The share that a window belongs to, where there are so many.</summary>
    /// <param name="window">A window of <see cref="Plan"/>.</param>
    /// <param name="count">How many shares there are.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static ExportShare ShareOf(ExportWindow window, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new ExportShare(Shares.NumberOf(window, count), count);
    }

    /// <summary>Fetches what the folder does not have yet, and what is provisional.</summary>
    /// <remarks>
    /// A call that fails is tried again, after the client's own retries, for some minutes. If a run is cancelled or fails, what is
    /// finished stays, and the next run goes on from there.
    /// </remarks>
    /// <param name="progress">Is told how far it has come, from any thread, one at a time; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What the run has done.</returns>
    /// <exception cref="SessionExportException">The folder is in use, is of another export, or cannot be written.</exception>
    /// <exception cref="InspectletException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<ExportSummary> RunAsync(IProgress<ExportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await new ExportRun(_client, _options, _disk, progress).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SessionExportException(
                $"The folder '{_options.Folder}' cannot be written: {exception.Message} What is finished stays; run the export again when that is mended.", exception);
        }
    }

    /// <summary>Compares a folder with its manifest, offline: that the span is complete, each file as it was written, each recording there once.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is wrong, if anything. It takes some 40 bytes of memory a recording.</returns>
    /// <exception cref="SessionExportException">There is no export in the folder, or one of a later version.</exception>
    /// <example>
    /// <code>
    /// ExportVerification verification = await SessionExport.VerifyAsync("recordings");
    /// Console.WriteLine(verification.IsSound ? "complete" : string.Join('\n', verification.Problems));
    /// </code>
    /// </example>
    public static Task<ExportVerification> VerifyAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return Task.Run(() => new FolderVerifier(folder).Verify(cancellationToken), cancellationToken);
    }

    /// <summary>As <see cref="VerifyAsync"/>, and also asks the API again for all windows that have settled.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="client">The client.</param>
    /// <param name="search">
    /// The search of the export; null for the one in the manifest, which lacks the visitor's name and IP address unless personal data was
    /// exported.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is wrong, if anything.</returns>
    /// <exception cref="SessionExportException">There is no export in the folder, one of a later version, or the search must be given.</exception>
    /// <exception cref="InspectletException">A call failed.</exception>
    public static Task<ExportVerification> VerifyAgainstApiAsync(
        string folder, IInspectletClient client, SessionSearch? search = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(client);
        return Task.Run(() => new ApiVerifier(folder, client, search).VerifyAsync(cancellationToken), cancellationToken);
    }
}

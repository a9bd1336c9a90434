using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Running;

/// <summary>Finds out, by a request or two, whether a window has too many recordings: to count them first would be to fetch them twice.</summary>
internal sealed class WindowProbe(IInspectletClient client, SessionExportOptions options)
{
    private const int FullPage = 100;
    private const int FarBeyond = 1_000;

    private readonly int _most = options.MaxWindowRecordings;

    /// <summary>The windows that a window must be split into; none if it may stay whole.</summary>
    /// <param name="window">The window.</param>
    /// <param name="query">What is asked for it.</param>
    /// <param name="first">The first page of it, the newest recordings: how close together they are tells how many parts it takes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<ExportWindow>> FindPartsAsync(
        ExportWindow window, SessionSearch query, IReadOnlyList<Session> first, CancellationToken cancellationToken)
    {
        if (!WindowSplit.IsPossible(window) || first.Count < Math.Min(_most, FullPage))
        {
            return [];
        }

        // A service that repeats its last page has something everywhere; nothing can be told from that.
        bool isTooFull = await HasAsync(query, _most + 1, cancellationToken).ConfigureAwait(false)
            && !await HasAsync(query, _most * FarBeyond, cancellationToken).ConfigureAwait(false);
        return isTooFull ? WindowSplit.Split(window, TimeOf(first) / first.Count * _most) : [];
    }

    private static TimeSpan TimeOf(IReadOnlyList<Session> page)
    {
        DateTimeOffset[] moments = [.. page.Select(ExportWindow.MomentOf).OfType<DateTimeOffset>()];
        return moments.Length > 0 ? moments.Max() - moments.Min() : TimeSpan.Zero;
    }

    private async Task<bool> HasAsync(SessionSearch query, int row, CancellationToken cancellationToken)
    {
        var form = new SearchSessionsForm { Search = query, Limit = 1, Page = row };
        return await client.SearchSessionsAsync(options.WebsiteId, form, cancellationToken).ConfigureAwait(false) is { Count: > 0 };
    }
}

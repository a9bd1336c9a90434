using System.Runtime.CompilerServices;
using ApiContract;

namespace Inspectlet.Enumeration;

/// <summary>Enumerates all pages of a search, and returns each session once.</summary>
/// <remarks>
/// Recordings that arrive during the enumeration push the rest down, so rows come twice. While fewer than 1,000 arrive
/// between two fetches, the last 2,000 ids are enough to recognize them.
/// </remarks>
internal static class SessionPager
{
    private const int RememberedIds = 2000;

    /// <summary>Checks the arguments at once, and creates the enumeration.</summary>
    public static IAsyncEnumerable<SessionPage> EnumeratePages(
        IInspectletClient client, long websiteId, SessionSearch? search, SessionEnumerationOptions? options, CancellationToken cancellationToken)
    {
        // What the search of a page would reject is rejected here, before there is an enumeration.
        ApiArgument.InRange<long>(websiteId, 1, null, nameof(websiteId));
        search?.CheckArguments(nameof(search), "");
        options ??= new SessionEnumerationOptions();
        options.CheckArguments(nameof(options));
        return EnumeratePagesAsync(
            (page, token) => OrEmptyAsync(client.SearchSessionsAsync(websiteId, search, options.PageSize, page, token)), options, cancellationToken);
    }

    /// <summary>Checks the arguments at once, and creates the enumeration.</summary>
    public static IAsyncEnumerable<Session> Enumerate(
        IInspectletClient client, long websiteId, SessionSearch? search, SessionEnumerationOptions? options, CancellationToken cancellationToken) =>
        EnumerateAsync(EnumeratePages(client, websiteId, search, options, cancellationToken), cancellationToken);

    // A mock that is not told what a page holds may return null.
    private static async Task<IReadOnlyList<Session>> OrEmptyAsync(Task<IReadOnlyList<Session>> page) =>
        await page.ConfigureAwait(false) is { } sessions ? sessions : [];

    private static async IAsyncEnumerable<SessionPage> EnumeratePagesAsync(
        Func<int, CancellationToken, Task<IReadOnlyList<Session>>> fetch,
        SessionEnumerationOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var recent = new RecentIds(RememberedIds + Rewind.IdsToRemember(options));
        var end = new EndOfPages();
        var rewind = new Rewind(options);
        int left = options.MaxSessions ?? int.MaxValue;
        var fetcher = new PageFetcher(fetch, options.FirstPage, cancellationToken) { Ahead = options.PagesAhead };
        await using (fetcher.ConfigureAwait(false))
        {
            bool isLast;
            do
            {
                (int number, IReadOnlyList<Session> page) = await fetcher.NextAsync().ConfigureAwait(false);
                List<Session> unseen = [.. page.Where(s => recent.Add(s.Id))];
                rewind.Add(number, page, unseen);
                isLast = page.Count == 0 || (!rewind.IsActive && end.IsReached(page, unseen)) || number == int.MaxValue;
                if (fetcher.Ahead > 0 && (page.Count == 0 ? await HasMovedAsync(number - 1).ConfigureAwait(false) : unseen.Count < page.Count))
                {
                    await fetcher.GoBackToAsync(rewind.Start(number)).ConfigureAwait(false);
                    end = new EndOfPages();
                    isLast = false;
                }

                fetcher.Ahead = rewind.AllowsFetchingAhead ? options.PagesAhead : 0;
                if (unseen.Count >= left)
                {
                    unseen.RemoveRange(left, unseen.Count - left);
                    isLast = true;
                }

                left -= unseen.Count;
                if (unseen.Count > 0)
                {
                    yield return new SessionPage(number, unseen);
                }
            }
            while (!isLast);
        }

        // No page after the end can repeat rows. The last page, fetched again, shows whether a session has arrived since.
        async Task<bool> HasMovedAsync(int lastPage) =>
            lastPage >= options.FirstPage && !end.IsPrevious(await fetcher.FetchAgainAsync(lastPage).ConfigureAwait(false));
    }

    private static async IAsyncEnumerable<Session> EnumerateAsync(
        IAsyncEnumerable<SessionPage> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (SessionPage page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (Session session in page.Sessions)
            {
                // A consumer can take a while for a page, and need not reach its end to stop.
                cancellationToken.ThrowIfCancellationRequested();
                yield return session;
            }
        }
    }
}

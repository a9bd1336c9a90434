using System.Runtime.CompilerServices;
using ApiContract;

namespace Inspectlet.Enumeration;

/// <summary>Goes through all pages of a search, and gives each session out once.</summary>
/// <remarks>
/// New recordings arrive while one pages and push the rest down, so rows come twice. While fewer than 1,000 arrive between
/// two fetches, the last 2,000 ids are enough to tell which.
/// </remarks>
internal static class SessionPager
{
    private const int RememberedIds = 2000;

    /// <summary>Checks the arguments, at once, and makes the enumeration.</summary>
    public static IAsyncEnumerable<SessionPage> EnumeratePages(
        IInspectletClient client, long websiteId, SessionSearch? search, SessionEnumerationOptions? options, CancellationToken cancellationToken)
    {
        // What each page's search would refuse is refused here, before there is an enumeration.
        ApiArgument.InRange<long>(websiteId, 1, null, nameof(websiteId));
        search?.CheckArguments(nameof(search), "");
        options ??= new SessionEnumerationOptions();
        options.CheckArguments(nameof(options));
        return EnumeratePagesAsync(
            (page, token) => client.SearchSessionsAsync(websiteId, search, options.PageSize, page, token), options, cancellationToken);
    }

    /// <summary>Checks the arguments, at once, and makes the enumeration.</summary>
    public static IAsyncEnumerable<Session> Enumerate(
        IInspectletClient client, long websiteId, SessionSearch? search, SessionEnumerationOptions? options, CancellationToken cancellationToken) =>
        EnumerateAsync(EnumeratePages(client, websiteId, search, options, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<SessionPage> EnumeratePagesAsync(
        Func<int, CancellationToken, Task<IReadOnlyList<Session>>> fetch,
        SessionEnumerationOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var recent = new RecentIds(RememberedIds + Retrace.IdsToRemember(options));
        var end = new EndOfPages();
        var retrace = new Retrace(options);
        int left = options.MaxSessions ?? int.MaxValue;
        var fetcher = new PageFetcher(fetch, options.FirstPage, cancellationToken) { Ahead = options.PagesAhead };
        await using (fetcher.ConfigureAwait(false))
        {
            bool isLast;
            do
            {
                (int number, IReadOnlyList<Session> page) = await fetcher.NextAsync().ConfigureAwait(false);
                List<Session> news = [.. page.Where(s => recent.Add(s.Id))];
                retrace.Take(number, page, news);
                isLast = page.Count == 0 || (!retrace.IsUnderWay && end.IsReached(page, news)) || number == int.MaxValue;
                if (fetcher.Ahead > 0 && (page.Count == 0 ? await HasMovedAsync(number - 1).ConfigureAwait(false) : news.Count < page.Count))
                {
                    await fetcher.GoBackToAsync(retrace.Begin(number)).ConfigureAwait(false);
                    end = new EndOfPages();
                    isLast = false;
                }

                fetcher.Ahead = retrace.MayLookAhead ? options.PagesAhead : 0;
                if (news.Count >= left)
                {
                    news.RemoveRange(left, news.Count - left);
                    isLast = true;
                }

                left -= news.Count;
                if (news.Count > 0)
                {
                    yield return new SessionPage(number, news);
                }
            }
            while (!isLast);
        }

        // At the end there is no page to come that could repeat rows; the last one, fetched once more, shows whether any
        // session has arrived since.
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
                // A page can take its consumer a while; he need not wait for its end to stop.
                cancellationToken.ThrowIfCancellationRequested();
                yield return session;
            }
        }
    }
}

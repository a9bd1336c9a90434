using System.Runtime.CompilerServices;
using ApiContract;

namespace Inspectlet.Enumeration;

/// <summary>Enumerates all pages of a search, and returns each session once.</summary>
internal static class SessionPager
{
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
            (page, token) => OrEmptyAsync(client.SearchSessionsAsync(websiteId, search, options.PageSize, page, token)), options, cancellationToken, CancellationToken.None);
    }

    /// <summary>Checks the arguments at once, and creates the enumeration.</summary>
    public static IAsyncEnumerable<Session> Enumerate(
        IInspectletClient client, long websiteId, SessionSearch? search, SessionEnumerationOptions? options, CancellationToken cancellationToken) =>
        EnumerateAsync(EnumeratePages(client, websiteId, search, options, cancellationToken), cancellationToken, CancellationToken.None);

    // A mock that is not told what a page holds may return null.
    private static async Task<IReadOnlyList<Session>> OrEmptyAsync(Task<IReadOnlyList<Session>> page) =>
        await page.ConfigureAwait(false) is { } sessions ? sessions : [];

    // The two tokens stay apart, so that an exception names the one that was cancelled. The compiler would link them.
    private static async IAsyncEnumerable<SessionPage> EnumeratePagesAsync(
        Func<int, CancellationToken, Task<IReadOnlyList<Session>>> fetch,
        SessionEnumerationOptions options,
        CancellationToken callToken,
        [EnumeratorCancellation] CancellationToken enumerationToken)
    {
        int left = options.MaxSessions ?? int.MaxValue;
        var seen = new SeenSessions();
        var fetcher = new PageFetcher(fetch, options.FirstPage, callToken, enumerationToken);
        await using (fetcher.ConfigureAwait(false))
        {
            var course = new PageCourse(fetcher, seen, options);
            FetchedPage page;
            int unseen;
            do
            {
                page = await course.NextAsync().ConfigureAwait(false);
                List<Session> sessions = seen.Add(page.Rows);
                unseen = sessions.Count;
                sessions.RemoveRange(Math.Min(left, unseen), Math.Max(0, unseen - left));
                left -= sessions.Count;
                if (sessions.Count > 0)
                {
                    yield return new SessionPage(page.Number, sessions);
                }
            }
            while (left > 0 && !await course.IsLastAsync(page, unseen).ConfigureAwait(false));
        }
    }

    private static async IAsyncEnumerable<Session> EnumerateAsync(
        IAsyncEnumerable<SessionPage> pages, CancellationToken callToken, [EnumeratorCancellation] CancellationToken enumerationToken)
    {
        await foreach (SessionPage page in pages.WithCancellation(enumerationToken).ConfigureAwait(false))
        {
            foreach (Session session in page.Sessions)
            {
                // A consumer can take a while for a page, and need not reach its end to stop.
                callToken.ThrowIfCancellationRequested();
                enumerationToken.ThrowIfCancellationRequested();
                yield return session;
            }
        }
    }
}

using Inspectlet.Enumeration;

namespace Inspectlet;

/// <content>The enumeration of all pages of a search.</content>
/// <remarks>
/// None of it is a member of <see cref="IInspectletClient"/>: a mocking library would put a body of its own in place of the
/// member's, which returns nothing. So it works on whatever implements the search.
/// </remarks>
public static partial class InspectletClientExtensions
{
    /// <summary>Enumerates all sessions of a site that a search finds, page by page, and returns each once.</summary>
    /// <remarks>
    /// <para>
    /// The API pages by number alone: no total, no cursor, no promised order. Recordings that arrive meanwhile push the rest
    /// down. Each session that is there from the start to the end comes exactly once, as long as new ones come before the others
    /// in the list; with <see cref="SessionEnumerationOptions.PagesAhead"/> 0, wherever they come. Those that arrive meanwhile
    /// may come too. The last 20,000 ids are remembered, to recognize what comes again.
    /// </para>
    /// <para>
    /// It ends at an empty page, or, after 1,000 rows or more with nothing new or a page that is the same as the one before, where
    /// a page far beyond ends with a session of this page, or is refused with 400, 404 or 422, and the pages after this one,
    /// at distances of 1, 2, 4 and 8, show nothing new. A page that is not full does not end it.
    /// </para>
    /// <para>
    /// One limit remains for a service that repeats its last page or refuses a page far beyond: where the same sessions are
    /// listed again for more than a page, new ones that lie between the pages that were looked at can be missed.
    /// </para>
    /// <para>
    /// It never ends as if complete where it may not be. Where about a page of sessions or more arrives between every two
    /// fetches, or so many that the ids that are remembered are not enough, it fails with an <see cref="InspectletException"/>.
    /// Then limit the search to a time that is over (<see cref="SessionSearch.Between"/>).
    /// </para>
    /// <para>
    /// Recordings that are deleted meanwhile pull the rest up: for each, one session can be missed at every boundary between
    /// pages that are under way. If you must not miss any, limit the search to a time that is over and enumerate it again.
    /// </para>
    /// <para>
    /// Each page is a call of the member <c>SearchSessionsAsync</c> of <see cref="IInspectletClient"/>, which takes a
    /// <see cref="SearchSessionsForm"/>: a fake that implements that one, or a mock of it, supports this too. For such a
    /// client a page that is null counts as empty.
    /// </para>
    /// </remarks>
    /// <param name="client">The client.</param>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="search">The conditions, or null for every session.</param>
    /// <param name="options">Page size, first page, maximum, pages fetched ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration, a delay between retries included.</param>
    /// <returns>The sessions, the most recent first as far as the API sorts them. Nothing is fetched before the first is requested.</returns>
    /// <exception cref="ArgumentException">An argument is invalid; thrown by the call itself.</exception>
    /// <exception cref="InspectletException">
    /// Thrown while enumerating: a page could not be fetched, or the enumeration does not get on.
    /// <see cref="InspectletException.ResumeAtPage"/> says where to go on.
    /// </exception>
    /// <example>
    /// <code>
    /// await foreach (Session session in inspectlet.EnumerateSessionsAsync(12345678, SessionSearch.All.LastWeek()))
    /// {
    ///     Console.WriteLine($"{session.StartedAt:u} {session.DisplayName}");
    /// }
    /// </code>
    /// </example>
    public static IAsyncEnumerable<Session> EnumerateSessionsAsync(
        this IInspectletClient client,
        long websiteId,
        SessionSearch? search = null,
        SessionEnumerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return SessionPager.Enumerate(client, websiteId, search, options, cancellationToken);
    }

    /// <summary>Enumerates all sessions of a site that a search finds by pages, each without the sessions of earlier pages.</summary>
    /// <remarks>As <see cref="EnumerateSessionsAsync"/>; a page without new sessions is left out.</remarks>
    /// <param name="client">The client.</param>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="search">The conditions, or null for every session.</param>
    /// <param name="options">Page size, first page, maximum, pages fetched ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="ArgumentException">An argument is invalid; thrown by the call itself.</exception>
    /// <exception cref="InspectletException">
    /// Thrown while enumerating: a page could not be fetched, or the enumeration does not get on.
    /// <see cref="InspectletException.ResumeAtPage"/> says where to go on.
    /// </exception>
    /// <example>
    /// <code>
    /// var options = new SessionEnumerationOptions { PagesAhead = 3 };
    /// await foreach (SessionPage page in inspectlet.EnumerateSessionPagesAsync(12345678, SessionSearch.All.Last30Days(), options))
    /// {
    ///     Console.WriteLine($"page {page.Number}: {page.Sessions.Count} sessions");
    /// }
    /// </code>
    /// </example>
    public static IAsyncEnumerable<SessionPage> EnumerateSessionPagesAsync(
        this IInspectletClient client,
        long websiteId,
        SessionSearch? search = null,
        SessionEnumerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return SessionPager.EnumeratePages(client, websiteId, search, options, cancellationToken);
    }
}

using Inspectlet.Enumeration;

namespace Inspectlet;

public partial interface IInspectletClient
{
    /// <summary>Enumerates all sessions of a site that a search finds, page by page, and returns each once.</summary>
    /// <remarks>
    /// <para>
    /// The API pages by number alone: no total, no cursor, no guaranteed order. Recordings that arrive meanwhile push the
    /// rest down; sessions seen before are left out, so each comes exactly once while fewer than 1,000 arrive between two
    /// fetches. Recordings that arrive after the first fetch are not included.
    /// </para>
    /// <para>
    /// It ends at an empty page, after two pages in a row that are identical to the one before, or after 1,000 sessions in
    /// a row that have been seen before. A page that is not full does not end it.
    /// </para>
    /// <para>
    /// Recordings that are deleted meanwhile pull the rest up, so that as many sessions can be missed at a page boundary. If
    /// you must not miss any, limit the search by time (<see cref="SessionSearch.Between"/>) and enumerate it again.
    /// </para>
    /// <para>The default body calls <c>SearchSessionsAsync</c> for the pages, so a fake that implements that one supports this one too.</para>
    /// </remarks>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="search">The conditions, or null for every session.</param>
    /// <param name="options">Page size, first page, maximum, pages fetched ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration, a delay between retries included.</param>
    /// <returns>The sessions, the most recent first as far as the API sorts them. Nothing is fetched before the first is requested.</returns>
    /// <exception cref="ArgumentException">An argument is invalid; thrown by the call itself.</exception>
    /// <exception cref="InspectletException">
    /// Thrown while enumerating: a page could not be fetched. <see cref="InspectletException.ResumeAtPage"/> says which.
    /// </exception>
    IAsyncEnumerable<Session> EnumerateSessionsAsync(
        long websiteId,
        SessionSearch? search = null,
        SessionEnumerationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        SessionPager.Enumerate(this, websiteId, search, options, cancellationToken);

    /// <summary>Enumerates all sessions of a site that a search finds by pages, each without the sessions of earlier pages.</summary>
    /// <remarks>As <see cref="EnumerateSessionsAsync"/>; a page without new sessions is left out.</remarks>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="search">The conditions, or null for every session.</param>
    /// <param name="options">Page size, first page, maximum, pages fetched ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="ArgumentException">An argument is invalid; thrown by the call itself.</exception>
    /// <exception cref="InspectletException">
    /// Thrown while enumerating: a page could not be fetched. <see cref="InspectletException.ResumeAtPage"/> says which.
    /// </exception>
    IAsyncEnumerable<SessionPage> EnumerateSessionPagesAsync(
        long websiteId,
        SessionSearch? search = null,
        SessionEnumerationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        SessionPager.EnumeratePages(this, websiteId, search, options, cancellationToken);
}

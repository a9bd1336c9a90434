using Inspectlet.Enumeration;

namespace Inspectlet;

public partial interface IInspectletClient
{
    /// <summary>Goes through all sessions of a site that a search finds, page by page, and gives each out once.</summary>
    /// <remarks>
    /// <para>
    /// The API pages by number alone: no total, no cursor, no promised order. New recordings that arrive meanwhile push the
    /// rest down; rows seen before are left out, so each session comes exactly once while fewer than 1,000 arrive between
    /// two fetches. New ones that arrive after the first fetch are not gone back for.
    /// </para>
    /// <para>
    /// It ends at an empty page, after two pages in a row that are identical to the one before, or after 1,000 rows in a row
    /// with nothing new. A page that is not full is not taken for the end.
    /// </para>
    /// <para>
    /// Recordings that are deleted meanwhile pull the rest up, so that as many sessions slip over a page boundary unseen. Who
    /// must not miss any bounds the search by time (<see cref="SessionSearch.Between"/>) and goes through it again.
    /// </para>
    /// <para>The default body asks <c>SearchSessionsAsync</c> for the pages, so a fake that has that has this too.</para>
    /// </remarks>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="search">The conditions, or null for every session.</param>
    /// <param name="options">Page size, first page, maximum, pages fetched ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration, a pause between retries included.</param>
    /// <returns>The sessions, the most recent first as far as the API sorts them. Nothing is fetched before the first is asked for.</returns>
    /// <exception cref="ArgumentException">An argument cannot be right; thrown by the call itself.</exception>
    /// <exception cref="InspectletException">
    /// Thrown while enumerating: a page could not be fetched. <see cref="InspectletException.ResumeAtPage"/> says which.
    /// </exception>
    IAsyncEnumerable<Session> EnumerateSessionsAsync(
        long websiteId,
        SessionSearch? search = null,
        SessionEnumerationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        SessionPager.Enumerate(this, websiteId, search, options, cancellationToken);

    /// <summary>Goes through all sessions of a site that a search finds, and gives them out by pages, without those of earlier pages.</summary>
    /// <remarks>As <see cref="EnumerateSessionsAsync"/>; a page on which nothing is new is left out.</remarks>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="search">The conditions, or null for every session.</param>
    /// <param name="options">Page size, first page, maximum, pages fetched ahead; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="ArgumentException">An argument cannot be right; thrown by the call itself.</exception>
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

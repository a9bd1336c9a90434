using Inspectlet.Enumeration;

namespace Inspectlet;

/// <content>The enumeration, as in the interface; here too, so that it can be called on the class.</content>
public sealed partial class InspectletClient
{
    /// <inheritdoc cref="IInspectletClient.EnumerateSessionsAsync"/>
    public IAsyncEnumerable<Session> EnumerateSessionsAsync(
        long websiteId,
        SessionSearch? search = null,
        SessionEnumerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return SessionPager.Enumerate(this, websiteId, search, options, cancellationToken);
    }

    /// <inheritdoc cref="IInspectletClient.EnumerateSessionPagesAsync"/>
    public IAsyncEnumerable<SessionPage> EnumerateSessionPagesAsync(
        long websiteId,
        SessionSearch? search = null,
        SessionEnumerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return SessionPager.EnumeratePages(this, websiteId, search, options, cancellationToken);
    }
}

using Inspectlet.Finding;

namespace Inspectlet;

/// <content>From an error to the recording of it.</content>
public static partial class InspectletClientExtensions
{
    /// <summary>Finds the recording that was open when something happened to a visitor, such as an error, and the page that was open then.</summary>
    /// <remarks>
    /// <para>
    /// It searches the visitor's recordings that began within 12 hours of the moment, and compares their times with it here, to the second.
    /// A recording was open from <see cref="Session.StartedAt"/> to <see cref="Session.EndedAt"/>; of several, the one that began last is
    /// the one that is found. Where none was open, the nearest is taken if it ended or began within 2 minutes of the moment, since the clocks
    /// of a visitor and of a server differ.
    /// </para>
    /// <para>
    /// A recording without its end was open until the last of its pages was opened, or until its length was over, whichever is later. Its
    /// length counts as milliseconds, in which the API sends it.
    /// </para>
    /// <para>
    /// A fake or a mock supports it as it supports <see cref="EnumerateSessionsAsync"/>. Where the visitor has no recordings around the moment,
    /// one more search, without a span of time, tells whether there are others.
    /// </para>
    /// </remarks>
    /// <param name="client">The client.</param>
    /// <param name="websiteId">The site's id.</param>
    /// <param name="visitor">The visitor's name, as the site passed it (<see cref="Session.DisplayName"/>).</param>
    /// <param name="moment">When it happened; a fraction of a second is dropped.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>
    /// What was found, and why. It is never null: where no recording was open, <see cref="RecordingFinding.Recording"/> is null, and
    /// <see cref="RecordingFinding.Reason"/> says what was nearest and what to ask for instead.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// An argument is null or invalid, such as a name that is empty or a moment before 1970; thrown by the call itself.
    /// </exception>
    /// <exception cref="InspectletException">The recordings could not be searched.</exception>
    /// <example>
    /// <code>
    /// RecordingFinding found = await inspectlet.FindRecordingAsync(12345678, "Johnny Appleseed", error.Time);
    /// Console.WriteLine(found.Reason);
    /// </code>
    /// </example>
    public static Task<RecordingFinding> FindRecordingAsync(
        this IInspectletClient client, long websiteId, string visitor, DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(visitor);
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, DateTimeOffset.UnixEpoch);
        SessionSearch ofVisitor = SessionSearch.All.NamedVisitor(visitor);

        // What the search would reject is rejected here, before there is a task.
        IAsyncEnumerable<Session> around = client.EnumerateSessionsAsync(
            websiteId, RecordingFinder.Around(ofVisitor, moment), cancellationToken: cancellationToken);
        return RecordingFinder.FindAsync(
            around, () => client.SearchSessionsAsync(websiteId, ofVisitor, limit: 1, cancellationToken: cancellationToken), moment.ToUnixTimeSeconds());
    }
}

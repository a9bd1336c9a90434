namespace Inspectlet;

/// <summary>
/// The recording that was open at a moment, the page that was open then, and why this one
/// (<see cref="InspectletClientExtensions.FindRecordingAsync"/>).
/// </summary>
public sealed class RecordingFinding
{
    internal RecordingFinding(Session? recording, RecordingPage? page, string reason, IReadOnlyList<RecordingCandidate> runnersUp)
    {
        Recording = recording;
        Page = page;
        Reason = reason;
        RunnersUp = runnersUp;
    }

    /// <summary>The recording, or null where none was open.</summary>
    public Session? Recording { get; }

    /// <summary>
    /// The page that was open: the last that was opened at or before the moment, or the first where none had been. Null where there is no
    /// recording, or where it does not have the times of its pages.
    /// </summary>
    public RecordingPage? Page { get; }

    /// <summary>
    /// The link to watch the recording, from <see cref="Page"/> on if there is one; null where there is no link. It is a secret: whoever has
    /// it can watch.
    /// </summary>
    public string? WatchLink => Page is { } page ? Recording?.WatchLink(page.Number)
        : string.IsNullOrEmpty(Recording?.SessionLink) ? null
        : Recording.SessionLink;

    /// <summary>
    /// Why this recording and this page, or why none and what to ask for instead: English sentences. They name times and numbers, and
    /// nothing else of the recording or of the visitor.
    /// </summary>
    public string Reason { get; }

    /// <summary>
    /// Which others it could be, five at most: those that were open too, then the nearest that ended before the moment and the nearest that
    /// began after it. Where there are none around the moment, the visitor's newest.
    /// </summary>
    public IReadOnlyList<RecordingCandidate> RunnersUp { get; }

    /// <summary>Names ids and numbers alone: a recording is a visitor's data, and its link a secret, and neither must be logged.</summary>
    public override string ToString() => Recording is { } recording
        ? $"{nameof(RecordingFinding)} {{ {nameof(Recording)} = {recording.Id}, {nameof(Page)} = {Page?.Number}, {nameof(RunnersUp)} = {RunnersUp.Count} }}"
        : $"{nameof(RecordingFinding)} {{ {nameof(RunnersUp)} = {RunnersUp.Count} }}";
}

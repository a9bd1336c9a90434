namespace Inspectlet;

/// <summary>A recording that could be meant too (<see cref="RecordingFinding.RunnersUp"/>).</summary>
public sealed class RecordingCandidate
{
    internal RecordingCandidate(Session recording, TimeSpan? distance, string reason)
    {
        Recording = recording;
        Distance = distance;
        Reason = reason;
    }

    /// <summary>The recording. Its link is a secret: whoever has it can watch.</summary>
    public Session Recording { get; }

    /// <summary>
    /// How long before the moment it ended, or how long after it began, in whole seconds and never negative; zero if it was open. Null where
    /// the recording has no times.
    /// </summary>
    public TimeSpan? Distance { get; }

    /// <summary>How it lies to the moment, such as <c>It ended 3 minutes before.</c></summary>
    public string Reason { get; }

    /// <summary>Names the id and the distance alone: a recording is a visitor's data, and its link a secret, and neither must be logged.</summary>
    public override string ToString() =>
        $"{nameof(RecordingCandidate)} {{ {nameof(Recording)} = {Recording.Id}, {nameof(Distance)} = {Distance} }}";
}

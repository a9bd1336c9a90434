namespace Inspectlet.Export;

/// <summary>What a run of an export has done.</summary>
public sealed record ExportSummary
{
    /// <summary>How many windows of time the span has, in this share.</summary>
    public required int Windows { get; init; }

    /// <summary>How many of them this run fetched, and one more for the recordings without a time, which every run fetches. Earlier runs had finished the others.</summary>
    public required int WindowsFetched { get; init; }

    /// <summary>How many are provisional: the next run fetches them again.</summary>
    public required int WindowsProvisional { get; init; }

    /// <summary>How many recordings there are in all these windows.</summary>
    public required long Recordings { get; init; }

    /// <summary>How many recordings are in the windows that this run fetched.</summary>
    public required long RecordingsFetched { get; init; }

    /// <summary>The length of all these windows' files, in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>How long the run took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What should be told, such as a damaged manifest; empty as a rule.</summary>
    public required IReadOnlyList<string> Notices { get; init; }
}

namespace Inspectlet.Export;

/// <summary>How far an export has come.</summary>
public sealed record ExportProgress
{
    /// <summary>How many windows of time there are to fetch. It grows where one is split.</summary>
    public required int Windows { get; init; }

    /// <summary>How many of them are fetched.</summary>
    public required int WindowsDone { get; init; }

    /// <summary>How many recordings were received so far, also of windows that are not finished or are fetched again.</summary>
    public required long Recordings { get; init; }

    /// <summary>How long the run has taken.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How long it will take at this pace, judged by the windows; null while that cannot be told.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>Something that should be told, such as a damaged manifest, or a call that failed and will be tried again; null as a rule.</summary>
    public string? Notice { get; init; }
}

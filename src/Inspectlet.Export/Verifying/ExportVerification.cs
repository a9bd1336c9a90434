namespace Inspectlet.Export;

/// <summary>What came of verifying the folder of an export.</summary>
public sealed record ExportVerification
{
    /// <summary>How many windows of time the manifests list.</summary>
    public required int Windows { get; init; }

    /// <summary>How many of them are provisional: the next run of the export fetches them again.</summary>
    public required int WindowsProvisional { get; init; }

    /// <summary>How many recordings the files hold.</summary>
    public required long Recordings { get; init; }

    /// <summary>
    /// How many of them the API does not have any more, such as those that were deleted since; 0 where it was not asked. That is no problem.
    /// </summary>
    public long RecordingsGone { get; init; }

    /// <summary>What is wrong; empty if nothing is.</summary>
    public required IReadOnlyList<ExportProblem> Problems { get; init; }

    /// <summary>Whether nothing is wrong: the spans are complete, every file is as it was written, and every recording is there once.</summary>
    public bool IsSound => Problems.Count == 0;
}

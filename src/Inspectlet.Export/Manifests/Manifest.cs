using System.Text.Json.Serialization;

namespace Inspectlet.Export.Manifests;

/// <summary>The file <c>_manifest.json</c>: what an export has finished. Each share of an export has one of its own.</summary>
internal sealed record Manifest
{
    public const string KindOfThis = "inspectlet-export";
    public const int VersionOfThis = 1;

    public required string Kind { get; init; }

    public required int Version { get; init; }

    /// <summary>The program that wrote it.</summary>
    public string? Program { get; init; }

    public required ManifestSource Source { get; init; }

    public string? Share { get; init; }

    /// <summary>The spans that were asked for, of all runs together, oldest first.</summary>
    public required IReadOnlyList<ManifestSpan> Spans { get; init; }

    public required IEnumerable<ManifestWindow> Windows { get; init; }
}

/// <summary>What an export is of, and how it writes: all runs into one folder must agree on it.</summary>
internal sealed record ManifestSource
{
    public required long Site { get; init; }

    /// <summary>The search as the API takes it. A visitor's name and address in it are replaced, unless personal data is exported.</summary>
    public required SessionSearch Search { get; init; }

    /// <summary>Whether something in the search is replaced.</summary>
    public bool SearchIsMasked { get; init; }

    /// <summary>The extension of files with recordings: <c>.jsonl.gz</c>.</summary>
    public required string Files { get; init; }

    public required bool Links { get; init; }

    /// <summary><c>left out</c>, <c>pseudonyms</c> or <c>included</c>.</summary>
    public required string PersonalData { get; init; }

    /// <summary>Tells keys apart without telling the key.</summary>
    public string? PseudonymKeyId { get; init; }
}

/// <summary>A span that was asked for.</summary>
internal sealed record ManifestSpan(DateTimeOffset From, DateTimeOffset Until);

/// <summary>A window that is finished. One without times holds the recordings without a time.</summary>
internal sealed record ManifestWindow
{
    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>The file, relative to the folder; null if the window has no recordings.</summary>
    public string? File { get; init; }

    public required long Recordings { get; init; }

    public long Bytes { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>When the run began that fetched it; by the service's clock, if that was behind the run's.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Whether it was too young then to stay as it is.</summary>
    public required bool Provisional { get; init; }

    /// <summary>How often it has been fetched. Of two manifests, the one with the greater number is right.</summary>
    public required int Revision { get; init; }

    [JsonIgnore]
    public ExportWindow Window => Start is { } start && End is { } end ? new ExportWindow(start, end) : ExportWindow.Undated;

    /// <summary>Whether the window needs no further fetch, as far as its age tells.</summary>
    /// <param name="now">The present. What was fetched later than that was so while the clock was wrong.</param>
    /// <param name="settle">How long after its end a window may change.</param>
    public bool IsFinal(DateTimeOffset now, TimeSpan settle) =>
        !Provisional && !Window.IsUndated && FetchedAt <= now && FetchedAt - Window.End >= settle;
}

namespace Inspectlet.Export.Running;

/// <summary>What became of a window: its file, or the windows that it must be split into.</summary>
internal sealed record FetchedWindow(long Recordings, long Bytes, string? Sha256, IReadOnlyList<ExportWindow> Parts)
{
    public bool IsSplit => Parts.Count > 0;
}

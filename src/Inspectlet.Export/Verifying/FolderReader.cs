using Inspectlet.Export.Manifests;
using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Verifying;

/// <summary>The manifests of a folder that is to be verified.</summary>
internal sealed class FolderReader
{
    /// <summary>Reads the manifests.</summary>
    /// <exception cref="SessionExportException">There is no export in the folder, or one of a later version.</exception>
    public FolderReader(string folder)
    {
        string[] names = Directory.Exists(folder)
            ? [.. ManifestFiles.NamesIn(folder)]
            : throw new SessionExportException($"There is no folder '{folder}'.");
        if (names.Length == 0)
        {
            throw new SessionExportException($"There is no export in '{folder}': it has no manifest.");
        }

        (string Name, Manifest Manifest)[] sound = [.. ReadSound(folder, names)];
        Source = sound.Length > 0 ? sound[0].Manifest.Source : null;
        Known = new KnownWindows(Source?.Files ?? "");
        foreach ((string name, Manifest manifest) in sound)
        {
            Add(name, manifest);
        }

        Gaps = [.. MissingParts()];
        if (Known.Overlap() is { } overlap)
        {
            Problems.Add(new ExportProblem(names[0], $"The windows {overlap.First} and {overlap.Second} overlap."));
        }
    }

    /// <summary>What the manifests agree on; null if all are damaged.</summary>
    public ManifestSource? Source { get; }

    public KnownWindows Known { get; }

    /// <summary>What of the spans that were asked for is not there.</summary>
    public IReadOnlyList<ExportWindow> Gaps { get; }

    public List<ExportProblem> Problems { get; } = [];

    private List<ManifestSpan> Spans { get; } = [];

    private IEnumerable<(string Name, Manifest Manifest)> ReadSound(string folder, string[] names)
    {
        foreach (string name in names)
        {
            if (ManifestFiles.Read(folder, name) is { } manifest)
            {
                yield return (name, manifest);
            }
            else
            {
                Problems.Add(new ExportProblem(name, "It is damaged. Run the export again."));
            }
        }
    }

    private void Add(string name, Manifest manifest)
    {
        if (ManifestSources.Difference(manifest.Source, Source!) is not null)
        {
            Problems.Add(new ExportProblem(name, "It is of another export than the other manifests."));
            return;
        }

        Spans.AddRange(manifest.Spans);
        foreach (ManifestWindow window in manifest.Windows)
        {
            Known.Add(window, isOwn: false);
        }
    }

    private IEnumerable<ExportWindow> MissingParts() =>
        Manifests.Spans.Merge(Spans).SelectMany(span => MissingWindows.Of(new ExportWindow(span.From, span.Until), Known.Dated));
}
